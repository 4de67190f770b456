import { useTranslation } from 'react-i18next'
import { PhaseFrame } from '#client/frame/PhaseFrame.tsx'
import { useMayCommand } from '#client/stores/usePermissions.ts'
import { Notice } from '#client/ui/Notice.tsx'
import { Company } from './Company.tsx'
import { DeleteWorkshop } from './DeleteWorkshop.tsx'
import { Invitations } from './Invitations.tsx'
import { Purpose } from './Purpose.tsx'
import { SetupGuide } from './SetupGuide.tsx'
import styles from './SetupScreen.module.css'
import { Units } from './Units.tsx'

/** Before day 1: what for, who, in which units, and how they come in. */
export function SetupScreen() {
  const { t } = useTranslation()
  const mayEdit = useMayCommand('editSettings')
  const mayInvite = useMayCommand('rotateInvitation')
  const mayDelete = useMayCommand('deleteWorkshop')
  const mayEditUnits = useMayCommand('editRoster')
  return (
    <PhaseFrame phase="setup" aside={<SetupGuide />}>
      {mayEdit ? null : <Notice>{t('setup.readOnly')}</Notice>}
      <div className={styles.sections}>
        <Purpose mayEdit={mayEdit} />
        <Units mayEdit={mayEditUnits} />
        {mayInvite ? <Invitations /> : null}
        <Company mayEdit={mayEdit} />
        {mayDelete ? <DeleteWorkshop /> : null}
      </div>
    </PhaseFrame>
  )
}

import { useTranslation } from 'react-i18next'
import { PhaseFrame } from '#client/frame/PhaseFrame.tsx'
import { useActor, useMayCommand } from '#client/stores/useWorkshop.tsx'
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
  const isFacilitator = useActor().role === 'facilitator'
  return (
    <PhaseFrame phase="setup" aside={<SetupGuide />}>
      {mayEdit ? null : <Notice>{t('setup.readOnly')}</Notice>}
      <div className={styles.sections}>
        <Purpose mayEdit={mayEdit} />
        <Units mayEdit={isFacilitator} />
        {isFacilitator ? <Invitations /> : null}
        <Company mayEdit={mayEdit} />
        {isFacilitator ? <DeleteWorkshop /> : null}
      </div>
    </PhaseFrame>
  )
}

import { useTranslation } from 'react-i18next'
import { joinLink } from '#client/routes.ts'
import { rememberedSessions } from '#client/session/rememberedSessions.ts'
import { useWorkshop } from '#client/stores/useWorkshop.tsx'
import { CopyField } from '#client/ui/CopyField.tsx'
import { QrCode } from '#client/ui/QrCode.tsx'
import styles from './People.module.css'

/** What brings oneself to a second device, or back tomorrow. */
export function OwnPass() {
  const { t } = useTranslation()
  const { participantId } = useWorkshop()
  const pass = rememberedSessions().find((session) => session.participantId === participantId)?.pass
  if (!pass) return null
  return (
    <section className={styles.own}>
      <h3>{t('frame.passTitle')}</h3>
      <p>{t('frame.passWords')}</p>
      <QrCode value={joinLink(pass)} label={t('frame.passCode')} />
      <div className={styles.wide}>
        <CopyField label={t('frame.passTitle')} value={joinLink(pass)} />
      </div>
    </section>
  )
}

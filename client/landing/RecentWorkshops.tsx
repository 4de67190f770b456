import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { wallPath, workshopPath } from '#client/routes.ts'
import { type RememberedSession, rememberedSessions } from '#client/session/rememberedSessions.ts'
import { Button } from '#client/ui/Button.tsx'
import { Chip } from '#client/ui/Chip.tsx'
import { loadLate } from '#client/ui/loadLate.ts'
import styles from './LandingPage.module.css'

const { Part: ForgetDialog } = loadLate(async () => (await import('./ForgetDialog.tsx')).ForgetDialog)

/** The workshops this browser has been in, to go on with one tap. */
export function RecentWorkshops() {
  const { t } = useTranslation()
  const [sessions, setSessions] = useState(rememberedSessions)
  const [forgetting, setForgetting] = useState<RememberedSession | null>(null)
  if (sessions.length === 0) return null
  return (
    <section className={styles.recent}>
      <h2>{t('landing.recent')}</h2>
      <ul>
        {sessions.map((session) => (
          <li key={session.participantId} className={styles.session}>
            <Link
              href={(session.role === 'wall' ? wallPath : workshopPath)(session.workshopId, session.participantId)}
              className={styles.sessionLink}
            >
              {t('landing.recentAs', { title: session.title, name: session.name })}
            </Link>
            <Chip>{t(`common.roles.${session.role}`)}</Chip>
            <Button variant="quiet" onClick={() => setForgetting(session)}>
              {t('landing.forget')}
            </Button>
          </li>
        ))}
      </ul>
      {forgetting ? (
        <Suspense fallback={null}>
          <ForgetDialog
            session={forgetting}
            onClose={() => setForgetting(null)}
            onForgotten={() => {
              setForgetting(null)
              setSessions(rememberedSessions())
            }}
          />
        </Suspense>
      ) : null}
    </section>
  )
}

import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { readSession } from '#client/session/api.ts'
import { forgetSession, rememberedSessions } from '#client/session/rememberedSessions.ts'
import { useWorkshopState, WorkshopProvider } from '#client/stores/useWorkshop.tsx'
import { openWorkshop, type WorkshopSession } from '#client/stores/workshopSession.ts'
import { Button } from '#client/ui/Button.tsx'
import { closeCodes } from '#shared/protocol/messages.ts'
import { routes } from './routes.ts'
import styles from './WorkshopGate.module.css'

type Props = { readonly workshopId: string; readonly participantId: string; readonly children: ReactNode }

type Gate =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly session: WorkshopSession }
  | { readonly kind: 'refused' }

/** Opens the workshop for one person and shows what is inside; offline, with what this device remembers of them. */
export function WorkshopGate(props: Props) {
  const [attempt, setAttempt] = useState(0)
  return <OpenedGate key={attempt} {...props} onReopen={() => setAttempt(attempt + 1)} />
}

function OpenedGate({ workshopId, participantId, children, onReopen }: Props & { readonly onReopen: () => void }) {
  const { t } = useTranslation()
  const [gate, setGate] = useState<Gate>({ kind: 'opening' })

  useEffect(() => {
    let session: WorkshopSession | null = null
    let isGone = false
    const open = async () => {
      const answer = await readSession(participantId)
      if (isGone) return
      const remembered = rememberedSessions().find((known) => known.participantId === participantId)
      if (answer.ok) session = openWorkshop(workshopId, answer.value.participant)
      else if (answer.failure.code === 'unreachable' && remembered)
        session = openWorkshop(workshopId, { ...remembered, id: participantId })
      setGate(session ? { kind: 'open', session } : { kind: 'refused' })
    }
    void open()
    return () => {
      isGone = true
      session?.close()
    }
  }, [workshopId, participantId])

  if (gate.kind === 'opening') return <p className={styles.opening}>{t('frame.loading')}</p>
  if (gate.kind === 'refused') return <Ended code={closeCodes.unauthorised} participantId={participantId} />
  return (
    <WorkshopProvider session={gate.session}>
      <WhileItLasts
        participantId={participantId}
        onReopen={async () => {
          await gate.session.forgetOfflineCopies()
          onReopen()
        }}
      >
        {children}
      </WhileItLasts>
    </WorkshopProvider>
  )
}

type LastsProps = { readonly participantId: string; readonly onReopen: () => void; readonly children: ReactNode }

function WhileItLasts({ participantId, onReopen, children }: LastsProps) {
  const { t } = useTranslation()
  const endedBy = useWorkshopState((state) => state.endedBy)
  const hasBoard = useWorkshopState((state) => state.hasBoard)
  const status = useWorkshopState((state) => state.status)
  if (status.kind === 'problem')
    return (
      <div className={styles.ended} role="alert">
        <h1>{t('status.problem')}</h1>
        <p>{status.message}</p>
        <p>{t('frame.ended.changed')}</p>
        <Button variant="primary" onClick={onReopen}>
          {t('frame.ended.reopen')}
        </Button>
      </div>
    )
  if (endedBy !== null) return <Ended code={endedBy} participantId={participantId} />
  if (!hasBoard) return <p className={styles.opening}>{t('frame.loading')}</p>
  return children
}

function Ended({ code, participantId }: { readonly code: number; readonly participantId: string }) {
  const { t } = useTranslation()
  useEffect(() => {
    if (code === closeCodes.unauthorised || code === closeCodes.unknown) forgetSession(participantId)
  }, [code, participantId])
  const reason =
    code === closeCodes.unknown ? 'unknown' : code === closeCodes.forbidden ? 'forbidden' : ('unauthorised' as const)
  return (
    <div className={styles.ended} role="alert">
      <h1>{t('frame.ended.title')}</h1>
      <p>{t(`frame.ended.${reason}`)}</p>
      <Link href={routes.landing}>{t('frame.ended.toStart')}</Link>
    </div>
  )
}

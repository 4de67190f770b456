import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readSession } from '#client/session/api.ts'
import { rememberedSessions } from '#client/session/rememberedSessions.ts'
import { useStatusSentence } from '#client/status/useStatusSentence.ts'
import { useWorkshop, useWorkshopState, WorkshopProvider } from '#client/stores/useWorkshop.tsx'
import { openWorkshop, type WorkshopSession } from '#client/stores/workshopSession.ts'
import { closeCodes } from '#shared/protocol/messages.ts'
import { SessionEnd } from './SessionEnd.tsx'
import styles from './WorkshopGate.module.css'

type Props = { readonly workshopId: string; readonly participantId: string; readonly children: ReactNode }

type Gate =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly session: WorkshopSession }
  | { readonly kind: 'refused' }

/** Opens the workshop for one person and shows what is inside; offline, with what this device remembers of them. */
export function WorkshopGate(props: Props) {
  const [attempt, setAttempt] = useState(0)
  return <OpenedGate key={attempt} {...props} attempt={attempt} onReopen={() => setAttempt(attempt + 1)} />
}

type OpenedProps = Props & { readonly attempt: number; readonly onReopen: () => void }

function OpenedGate({ workshopId, participantId, children, attempt, onReopen }: OpenedProps) {
  const { t } = useTranslation()
  const [gate, setGate] = useState<Gate>({ kind: 'opening' })
  const reopen = useRef(onReopen)
  reopen.current = onReopen

  useEffect(() => {
    let session: WorkshopSession | null = null
    let isGone = false
    const open = async () => {
      const answer = await readSession(participantId)
      if (isGone) return
      const remembered = rememberedSessions().find((known) => known.participantId === participantId)
      // Only the server's own "you are nobody here" ends a session: a server in trouble, or none, ends nothing.
      const joinedAs = answer.ok
        ? answer.value.participant
        : answer.failure.code !== 'not_signed_in' && remembered
          ? { ...remembered, id: participantId }
          : null
      if (!joinedAs) return setGate({ kind: 'refused' })
      session = openWorkshop(workshopId, joinedAs, {
        onReplaced: (next) => setGate({ kind: 'open', session: next }),
        onMoved: () => reopen.current(),
      })
      setGate({ kind: 'open', session })
    }
    void open()
    return () => {
      isGone = true
      session?.close()
    }
  }, [workshopId, participantId])

  if (gate.kind === 'opening') return <p className={styles.opening}>{t('frame.loading')}</p>
  if (gate.kind === 'refused')
    return (
      <SessionEnd
        code={closeCodes.unauthorised}
        workshopId={workshopId}
        participantId={participantId}
        unsent={nothing}
        mayComeBack={attempt < mostAttempts}
        onReopen={onReopen}
      />
    )
  return (
    <WorkshopProvider session={gate.session}>
      <WhileItLasts mayComeBack={attempt < mostAttempts} onReopen={onReopen}>
        {children}
      </WhileItLasts>
    </WorkshopProvider>
  )
}

const nothing = [] as const
/** A browser that keeps no cookies would come back for ever. */
const mostAttempts = 3

type LastsProps = { readonly mayComeBack: boolean; readonly onReopen: () => void; readonly children: ReactNode }

function WhileItLasts({ mayComeBack, onReopen, children }: LastsProps) {
  const { t } = useTranslation()
  const { workshopId, participantId } = useWorkshop()
  const endedBy = useWorkshopState((state) => state.endedBy)
  const unsent = useWorkshopState((state) => state.unsent)
  const hasBoard = useWorkshopState((state) => state.hasBoard)
  const status = useWorkshopState((state) => state.status)
  const sentence = useStatusSentence(status)
  if (endedBy !== null)
    return <SessionEnd code={endedBy} {...{ workshopId, participantId, unsent, mayComeBack, onReopen }} />
  if (!hasBoard) return <p className={styles.opening}>{status.kind === 'problem' ? sentence : t('frame.loading')}</p>
  return children
}

import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { withoutTwins } from '#client/rescue/compare/withoutTwins.ts'
import { type Resumed, resumeSession } from '#client/rescue/resumeSession.ts'
import { routes } from '#client/routes.ts'
import type { LostChange } from '#client/session/setAside.ts'
import { CopyText } from '#client/ui/CopyText.tsx'
import { closeCodes } from '#shared/protocol/messages.ts'
import styles from './WorkshopGate.module.css'

type Props = {
  /** The close code that ended it. */
  readonly code: number
  readonly workshopId: string
  readonly participantId: string
  /** What the person had written and nobody got: it is shown here for the last time. */
  readonly unsent: readonly LostChange[]
  readonly mayComeBack: boolean
  readonly onReopen: () => void
}

/** The session is over, and why. One that merely ran out is taken up again with the pass that this browser remembers. */
export function SessionEnd({ code, workshopId, participantId, unsent, mayComeBack, onReopen }: Props) {
  const { t } = useTranslation()
  const isAsking = mayComeBack && code === closeCodes.unauthorised
  const [answer, setAnswer] = useState<Resumed | null>(null)
  const coming = useRef<Promise<Resumed> | null>(null)
  const reopen = useRef(onReopen)
  reopen.current = onReopen
  useEffect(() => {
    if (!isAsking) return
    let isGone = false
    // What is forgotten on the way can be told once only.
    coming.current ??= resumeSession(workshopId, participantId)
    void coming.current.then((came) => {
      if (isGone) return
      if (came.kind === 'back') reopen.current()
      else setAnswer(came)
    })
    return () => {
      isGone = true
    }
  }, [isAsking, workshopId, participantId])
  if (isAsking && answer === null) return <p className={styles.opening}>{t('frame.loading')}</p>

  const reason = reasonOf(code, answer)
  const lost = withoutTwins([...unsent, ...(answer && 'unsent' in answer ? answer.unsent : [])])
  return (
    <main className={styles.ended}>
      <div className={styles.reason} role="alert">
        <h1>{t(reason === 'renewed' ? 'frame.ended.renewedTitle' : 'frame.ended.title')}</h1>
        <p>{t(`frame.ended.${reason}`)}</p>
      </div>
      {lost.length > 0 ? (
        <CopyText
          label={t(reason === 'renewed' ? 'frame.ended.waiting' : 'frame.ended.leftOver', { count: lost.length })}
          value={lost.map(({ words }) => words).join('\n')}
        />
      ) : null}
      <Link href={routes.landing}>{t('frame.ended.toStart')}</Link>
    </main>
  )
}

type Reason = 'deleted' | 'unknown' | 'removed' | 'renewed' | 'unauthorised'

function reasonOf(code: number, answer: Resumed | null): Reason {
  if (answer?.kind === 'removed' || answer?.kind === 'renewed') return answer.kind
  switch (code) {
    case closeCodes.deleted:
      return 'deleted'
    case closeCodes.unknown:
      return 'unknown'
    // Everybody in a workshop may read its board: whoever may not is in it no longer.
    case closeCodes.forbidden:
      return 'removed'
    default:
      return 'unauthorised'
  }
}

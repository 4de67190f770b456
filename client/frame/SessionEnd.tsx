import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { LostChange } from '#client/session/rescue/setAside.ts'
import { CopyText } from '#client/ui/CopyText.tsx'
import { closeCodes } from '#shared/protocol/messages.ts'
import { comeBack } from './comeBack.ts'
import { routes } from './routes.ts'
import styles from './WorkshopGate.module.css'

type Props = {
  /** The close code that ended it. */
  readonly code: number
  readonly workshopId: string
  readonly participantId: string
  /** What the person had written and nobody got: it is shown here for the last time. */
  readonly leftOver: readonly LostChange[]
  readonly mayComeBack: boolean
  readonly onReopen: () => void
}

/** The session is over, and why. One that merely ran out is taken up again with the pass that this browser remembers. */
export function SessionEnd({ code, workshopId, participantId, leftOver, mayComeBack, onReopen }: Props) {
  const { t } = useTranslation()
  const [isTrying, setIsTrying] = useState(mayComeBack && code === closeCodes.unauthorised)
  const reopen = useRef(onReopen)
  reopen.current = onReopen
  useEffect(() => {
    if (!mayComeBack || code !== closeCodes.unauthorised) return
    let isGone = false
    void comeBack(workshopId, participantId).then((isBack) => {
      if (isGone) return
      if (isBack) reopen.current()
      else setIsTrying(false)
    })
    return () => {
      isGone = true
    }
  }, [code, mayComeBack, workshopId, participantId])
  if (isTrying) return <p className={styles.opening}>{t('frame.loading')}</p>
  return (
    <div className={styles.ended} role="alert">
      <h1>{t('frame.ended.title')}</h1>
      <p>{t(`frame.ended.${reasonOf(code)}`)}</p>
      {leftOver.length > 0 ? (
        <CopyText
          label={t('frame.ended.leftOver', { count: leftOver.length })}
          value={leftOver.map(({ words }) => words).join('\n')}
        />
      ) : null}
      <Link href={routes.landing}>{t('frame.ended.toStart')}</Link>
    </div>
  )
}

function reasonOf(code: number): 'deleted' | 'unknown' | 'forbidden' | 'unauthorised' {
  switch (code) {
    case closeCodes.deleted:
      return 'deleted'
    case closeCodes.unknown:
      return 'unknown'
    case closeCodes.forbidden:
      return 'forbidden'
    default:
      return 'unauthorised'
  }
}

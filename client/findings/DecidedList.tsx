import { RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#client/messages/useFormats.ts'
import { useEditRefusal } from '#client/stores/usePermissions.ts'
import { useWorkshop } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Chip } from '#client/ui/Chip.tsx'
import { useSay } from '#client/ui/Toasts.tsx'
import type { RoomFindings } from '#shared/domain/review/roomFindings.ts'
import { ruleIds } from '#shared/domain/ruleIds.ts'
import type { Entry } from '#shared/records/collections.ts'
import { reopenFinding } from '#shared/workshop/edits/decisions.ts'
import styles from './findings.module.css'
import { useFindingSentence } from './useFindingSentence.ts'

type Props = Pick<RoomFindings, 'decided' | 'standing'> & { readonly mayDecide: boolean }

/** What the room has decided: which way, who, when and why. */
export function DecidedList({ decided, standing, mayDecide }: Props) {
  return (
    <ul className={styles.list}>
      {decided.map((decision) => (
        <li key={decision.id}>
          <Decided decision={decision} standing={standing} mayDecide={mayDecide} />
        </li>
      ))}
    </ul>
  )
}

type DecidedProps = Omit<Props, 'decided'> & { readonly decision: Entry<'decisions'> }

function Decided({ decision, standing, mayDecide }: DecidedProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { documents } = useWorkshop()
  const mayReopen = useEditRefusal('board', 'decisions', decision, { removed: true }) === null
  const say = useSay()
  const sentenceOf = useFindingSentence()
  const finding = standing.get(decision.finding)
  const now = finding && sentenceOf(finding)
  const rule = ruleIds.find((known) => known === decision.rule)
  const title = now?.title ?? (rule ? t(`rules.${rule}.title`) : decision.rule)
  const question = decision.question || now?.question
  const reopen = () => {
    reopenFinding(documents.board, decision.finding)
    say(t('alignment.findings.reopened'))
  }
  return (
    <article className={styles.decided} aria-label={title}>
      <div className={styles.words}>
        <h4 className={styles.title}>
          {title} <Chip tone="accent">{t(`alignment.findings.choices.${decision.choice}`)}</Chip>
        </h4>
        {question ? <p className={styles.muted}>{question}</p> : null}
        {now && decision.question && now.question !== decision.question ? (
          <p>{t('alignment.findings.now', { question: now.question })}</p>
        ) : null}
        {finding ? null : <p className={styles.muted}>{t('alignment.findings.gone')}</p>}
        <blockquote className={styles.reason}>{decision.reason}</blockquote>
        <p className={styles.by}>
          {t('alignment.findings.by', { name: decision.decidedBy, at: formats.moment(decision.decidedAt) })}
        </p>
      </div>
      {mayDecide && mayReopen ? (
        <Button
          icon={<RotateCcw size={16} aria-hidden />}
          aria-label={t('alignment.findings.reopenOf', { title })}
          onClick={reopen}
        >
          {t('alignment.findings.reopen')}
        </Button>
      ) : null}
    </article>
  )
}

import { ChevronDown, ChevronUp, CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#client/ui/Button.tsx'
import type { Finding } from '#shared/domain/finding.ts'
import { DecideDialog } from './DecideDialog.tsx'
import { FindingSubjects } from './FindingSubjects.tsx'
import styles from './findings.module.css'
import { useFindingSentence } from './useFindingSentence.ts'

type Props = {
  readonly finding: Finding
  /** It stands in the way of signing. */
  readonly isBlocking: boolean
  readonly mayDecide: boolean
  /** What it is about is unfolded. */
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  /** The numbers no longer raise it; it stays only because somebody has it open. */
  readonly isSettled?: boolean
}

const icons = { error: CircleAlert, warning: TriangleAlert, info: Info } as const

/** A finding: its name, the question it puts to the room with its numbers, what it is about, and the way to close it. */
export function FindingArticle({ finding, isBlocking, mayDecide, isOpen, onOpen, isSettled = false }: Props) {
  const { t } = useTranslation()
  const [isDeciding, setIsDeciding] = useState(false)
  const subjectsId = useId()
  const { title, question } = useFindingSentence()(finding)
  const Icon = isSettled ? CircleCheck : icons[finding.severity]
  const tone = isSettled ? 'settled' : isBlocking ? 'blocking' : finding.severity
  return (
    <article
      data-finding={isSettled ? undefined : finding.id}
      tabIndex={-1}
      className={`${styles.finding} ${styles[tone]}`}
      aria-label={title}
    >
      <Icon size={20} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <h4 className={styles.title}>
          {title}
          {isBlocking && !isSettled ? <span className={styles.blocks}>{t('alignment.findings.blocks')}</span> : null}
        </h4>
        <p className={styles.question} role="status">
          {isSettled ? t('alignment.findings.settled') : question}
        </p>
      </div>
      <div className={styles.actions}>
        <Button
          variant="quiet"
          icon={isOpen ? <ChevronUp size={18} aria-hidden /> : <ChevronDown size={18} aria-hidden />}
          aria-expanded={isOpen}
          aria-controls={subjectsId}
          onClick={() => onOpen(!isOpen)}
        >
          {t(isOpen ? 'alignment.findings.hide' : 'alignment.findings.show')}
        </Button>
        {mayDecide && !isSettled ? (
          <Button aria-label={t('alignment.findings.decideOn', { title })} onClick={() => setIsDeciding(true)}>
            {t('alignment.findings.decide')}
          </Button>
        ) : null}
      </div>
      <div id={subjectsId} className={styles.subjects} hidden={!isOpen}>
        {isOpen ? <FindingSubjects subjects={finding.subjects} /> : null}
      </div>
      {isDeciding ? <DecideDialog finding={finding} onClose={() => setIsDeciding(false)} /> : null}
    </article>
  )
}

import { useTranslation } from 'react-i18next'
import { Notice } from '#client/ui/Notice.tsx'
import type { Entry } from '#shared/records/collections.ts'
import { isInternal } from '#shared/records/discovery.ts'
import styles from './PriorityCard.module.css'
import { StickyLines } from './StickyLines.tsx'

const shownAtOnce = 3

/** What speaks for a priority, from inside (S, W) and from outside (O, T); a missing side is asked about. */
export function PriorityEvidence({ stickies }: { readonly stickies: readonly Entry<'stickies'>[] }) {
  const inside = stickies.filter((sticky) => isInternal(sticky.quadrant))
  const outside = stickies.filter((sticky) => !isInternal(sticky.quadrant))
  return (
    <div className={styles.evidence}>
      <Side side="inside" stickies={inside} />
      <Side side="outside" stickies={outside} />
    </div>
  )
}

type SideProps = { readonly side: 'inside' | 'outside'; readonly stickies: readonly Entry<'stickies'>[] }

function Side({ side, stickies }: SideProps) {
  const { t } = useTranslation()
  const rest = stickies.slice(shownAtOnce)
  return (
    <div className={styles.side}>
      <h4 className={styles.sideTitle}>{t(`priorities.evidence.${side}`, { count: stickies.length })}</h4>
      {stickies.length === 0 ? <Notice tone="warn">{t(`priorities.evidence.missing.${side}`)}</Notice> : null}
      <StickyLines stickies={stickies.slice(0, shownAtOnce)} />
      {rest.length > 0 ? (
        <details className={styles.rest}>
          <summary>{t('priorities.evidence.more', { count: rest.length })}</summary>
          <StickyLines stickies={rest} />
        </details>
      ) : null}
    </div>
  )
}

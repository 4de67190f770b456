import { useDroppable } from '@dnd-kit/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { QuadrantMark } from '#client/stickies/QuadrantMark.tsx'
import { StickyComposer } from '#client/stickies/StickyComposer.tsx'
import type { Entry } from '#shared/records/collections.ts'
import { isInternal, type Quadrant } from '#shared/records/discovery.ts'
import type { Notes } from '#shared/workshop/edits/stickies.ts'
import type { Envelope } from './envelope.ts'
import styles from './QuadrantSection.module.css'
import { UnitStickyList } from './UnitStickyList.tsx'

type Props = {
  readonly envelope: Envelope
  readonly quadrant: Quadrant
  readonly stickies: readonly Entry<Notes>[]
  readonly room: number
  readonly closedBecause: string | null
  readonly draftKey: string
  readonly onAdd: (texts: readonly string[]) => void
}

/** One quadrant: its letter, its question, what the unit wrote, and the place to write. */
export function QuadrantSection({ envelope, quadrant, stickies, room, closedBecause, draftKey, onAdd }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const { setNodeRef, isOver } = useDroppable({ id: quadrant, disabled: closedBecause !== null })
  return (
    <section
      ref={setNodeRef}
      className={styles.quadrant}
      data-quadrant={quadrant}
      data-over={isOver || undefined}
      aria-labelledby={id}
    >
      <header className={styles.header}>
        <div className={styles.names}>
          <QuadrantMark quadrant={quadrant} size="large" />
          <h2 id={id} className={styles.title}>
            {t(`common.quadrants.${quadrant}`)}
          </h2>
          <span className={styles.side}>{isInternal(quadrant) ? t('swot.inside') : t('swot.outside')}</span>
          <span className={styles.count}>
            <span aria-hidden>{stickies.length}</span>
            <span className="visually-hidden">{t('swot.count', { count: stickies.length })}</span>
          </span>
        </div>
        <p className={styles.question}>{t(`swot.questions.${quadrant}`)}</p>
      </header>
      <div className={styles.body}>
        <UnitStickyList envelope={envelope} quadrant={quadrant} stickies={stickies} isOpen={closedBecause === null} />
      </div>
      <footer className={styles.composer}>
        <StickyComposer
          label={t('swot.composer.label', { quadrant: t(`common.quadrants.${quadrant}`) })}
          placeholder={t('swot.composer.placeholder')}
          room={room}
          closedBecause={closedBecause}
          draftKey={draftKey}
          onAdd={onAdd}
        />
      </footer>
    </section>
  )
}

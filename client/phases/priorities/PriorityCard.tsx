import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ProseField } from '#client/fields/ProseField.tsx'
import { RegisterField } from '#client/fields/RegisterField.tsx'
import { useWorkshop } from '#client/stores/useWorkshop.tsx'
import { IconButton } from '#client/ui/Button.tsx'
import { Chip } from '#client/ui/Chip.tsx'
import { useSay } from '#client/ui/Toasts.tsx'
import { limits } from '#shared/limits.ts'
import type { Entry } from '#shared/records/collections.ts'
import { moveOnePlace } from '#shared/workshop/edits/place.ts'
import { proseOf, removeRecord, restoreRecord, updateRecord } from '#shared/workshop/writeRecords.ts'
import styles from './PriorityCard.module.css'
import { PriorityEvidence } from './PriorityEvidence.tsx'
import { useTitleProblem } from './titleProblem.ts'
import { usePriorityThemes } from './usePriorityThemes.ts'

type Props = {
  readonly priority: Entry<'priorities'>
  readonly place: number
  readonly siblings: readonly Entry<'priorities'>[]
  readonly stickies: readonly Entry<'stickies'>[]
  readonly mayEdit: boolean
}

/** A priority: its words, why, the themes it was made of, and what speaks for it. */
export function PriorityCard({ priority, place, siblings, stickies, mayEdit }: Props) {
  const { t } = useTranslation()
  const { documents } = useWorkshop()
  const named = usePriorityThemes(priority)
  const problemOf = useTitleProblem()
  const { id, title } = priority
  return (
    <li>
      <article className={styles.card} aria-label={title}>
        <header className={styles.header}>
          <span className={styles.place} aria-hidden>
            {place}
          </span>
          {mayEdit ? (
            <>
              <h3 className="visually-hidden">{title}</h3>
              <RegisterField
                className={styles.titleField ?? ''}
                label={t('priorities.card.title')}
                isLabelHidden
                value={title}
                problemOf={problemOf}
                onCommit={(typed) => updateRecord(documents.board, 'priorities', id, { title: typed })}
              />
            </>
          ) : (
            <h3 className={styles.title}>{title}</h3>
          )}
          {mayEdit ? <CardActions priority={priority} place={place} siblings={siblings} /> : null}
        </header>
        <p className={styles.themes}>
          {named.map(({ id: themeId, name }) => (
            <Chip key={themeId}>{name}</Chip>
          ))}
        </p>
        {mayEdit ? (
          <ProseField
            text={proseOf(documents.board, 'priorities', id, 'rationale')}
            label={t('priorities.card.why')}
            placeholder={t('priorities.card.whyExample')}
            maxLength={limits.proseLength}
          />
        ) : priority.rationale.trim() ? (
          <p className={styles.why}>{priority.rationale}</p>
        ) : null}
        <PriorityEvidence stickies={stickies} />
      </article>
    </li>
  )
}

function CardActions({ priority, place, siblings }: Pick<Props, 'priority' | 'place' | 'siblings'>) {
  const { t } = useTranslation()
  const { documents } = useWorkshop()
  const say = useSay()
  const { id, title } = priority
  const move = (step: -1 | 1) => moveOnePlace(documents.board, 'priorities', siblings, id, step)
  const remove = () => {
    removeRecord(documents.board, 'priorities', id)
    say(t('priorities.card.removed', { title }), {
      text: t('common.undo'),
      onChoose: () => restoreRecord(documents.board, 'priorities', id),
    })
  }
  return (
    <span className={styles.actions}>
      <IconButton
        label={t('priorities.card.up', { title })}
        icon={<ArrowUp size={18} />}
        disabled={place === 1}
        onClick={() => move(-1)}
      />
      <IconButton
        label={t('priorities.card.down', { title })}
        icon={<ArrowDown size={18} />}
        disabled={place === siblings.length}
        onClick={() => move(1)}
      />
      <IconButton label={t('priorities.card.remove', { title })} icon={<Trash2 size={18} />} onClick={remove} />
    </span>
  )
}

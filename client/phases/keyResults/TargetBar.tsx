import { Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { SelectField, TextField } from '#client/ui/Field.tsx'
import { Segmented } from '#client/ui/Segmented.tsx'
import { newId, type TargetId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import type { Entry } from '#shared/records/collections.ts'
import { type Measure, measures } from '#shared/records/fields.ts'
import { addTarget } from '#shared/workshop/edits/direction.ts'
import styles from './TargetHead.module.css'

type Props = {
  readonly targets: readonly Entry<'targets'>[]
  readonly chosenId: TargetId | undefined
  readonly onChoose: (id: TargetId) => void
  readonly mayEdit: boolean
}

/** Which target's tree is on screen; the targets come from the direction, and can be added here too. */
export function TargetBar({ targets, chosenId, onChoose, mayEdit }: Props) {
  const { t } = useTranslation()
  const [isAdding, setIsAdding] = useState(false)
  const isEmpty = targets.length === 0
  const form = <NewTarget onAdded={onChoose} onDone={() => setIsAdding(false)} />
  if (isEmpty)
    return (
      <EmptyState title={t('keyResults.target.none.title')} action={mayEdit ? form : null}>
        {t('keyResults.target.none.words')}
      </EmptyState>
    )
  return (
    <>
      <div className={styles.bar}>
        {targets.length > 1 ? (
          <Segmented<string>
            label={t('keyResults.target.choose')}
            value={chosenId ?? ''}
            options={targets.map(({ id, name }) => ({ value: id, text: name.trim() || t('common.unnamed') }))}
            onChange={(value) => {
              const chosen = targets.find(({ id }) => id === value)
              if (chosen) onChoose(chosen.id)
            }}
          />
        ) : null}
        <div className={styles.tools}>
          {mayEdit && !isAdding ? (
            <Button variant="quiet" icon={<Plus size={16} />} onClick={() => setIsAdding(true)}>
              {t('keyResults.target.add')}
            </Button>
          ) : null}
        </div>
      </div>
      {isAdding && mayEdit ? form : null}
    </>
  )
}

type NewProps = { readonly onAdded: (id: TargetId) => void; readonly onDone: () => void }

function NewTarget({ onAdded, onDone }: NewProps) {
  const { t } = useTranslation()
  const { documents } = useWorkshop()
  const due = useBoard((board) => board.settings?.cycleEnd)
  const [name, setName] = useState('')
  const [measure, setMeasure] = useState<Measure>('currency')
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    const id = newId<'target'>()
    addTarget(documents.board, id, { name: name.trim(), measure, due })
    setName('')
    onAdded(id)
    onDone()
  }
  return (
    <form className={styles.newTarget} onSubmit={add}>
      <TextField
        label={t('keyResults.target.newName')}
        placeholder={t('keyResults.target.nameExample')}
        maxLength={limits.titleLength}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <SelectField
        label={t('keyResults.target.newMeasure')}
        value={measure}
        options={measures.map((value) => ({ value, text: t(`common.measures.${value}`) }))}
        onChange={(event) => setMeasure(measures.find((each) => each === event.currentTarget.value) ?? 'currency')}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        {t('keyResults.target.add')}
      </Button>
    </form>
  )
}

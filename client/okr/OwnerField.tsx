import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { RegisterField } from '#client/fields/RegisterField.tsx'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { limits } from '#shared/limits.ts'

type Props = {
  readonly value: string | undefined
  readonly onCommit: (owner: string | undefined) => void
  readonly readOnly?: boolean
}

/** The accountable person, by name: the roster's names are offered, but owners need not be in the room. */
export function OwnerField({ value, onCommit, readOnly = false }: Props) {
  const { t } = useTranslation()
  const listId = useId()
  const roster = useBoard((board) => board.roster)
  const names = useMemo(
    () => [...new Set([...roster.values()].filter(({ role }) => role !== 'wall').map(({ name }) => name))].toSorted(),
    [roster],
  )
  return (
    <>
      <RegisterField
        label={t('okr.keyResult.owner')}
        hint={t('okr.keyResult.ownerHint')}
        list={listId}
        maxLength={limits.nameLength}
        readOnly={readOnly}
        value={value ?? ''}
        onCommit={(typed) => onCommit(typed === '' ? undefined : typed)}
      />
      <datalist id={listId}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}

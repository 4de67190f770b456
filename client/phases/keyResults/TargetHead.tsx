import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DayField } from '#client/fields/DayField.tsx'
import { MeasureField } from '#client/fields/MeasureField.tsx'
import { RegisterField } from '#client/fields/RegisterField.tsx'
import { SelectField } from '#client/ui/Field.tsx'
import { isLever } from '#shared/domain/drivers/tree.ts'
import { inOrder } from '#shared/domain/inOrder.ts'
import { limits } from '#shared/limits.ts'
import { measures } from '#shared/records/fields.ts'
import styles from './TargetHead.module.css'
import { useTree } from './TreeContext.tsx'

/** The target itself, and the one lever that is worked out from it. */
export function TargetHead() {
  const { t } = useTranslation()
  const { reading, edit } = useTree()
  const { target, tree, root } = reading
  const levers = useMemo(() => inOrder(tree.filter(isLever)), [tree])
  const set = (patch: Parameters<NonNullable<typeof edit>['updateTarget']>[1]) => edit?.updateTarget(target.id, patch)
  return (
    <div className={styles.fields}>
      <RegisterField
        label={t('keyResults.target.name')}
        maxLength={limits.titleLength}
        readOnly={!edit}
        value={target.name}
        onCommit={(name) => set({ name })}
      />
      <SelectField
        label={t('keyResults.target.measure')}
        disabled={!edit}
        value={target.measure}
        options={measures.map((value) => ({ value, text: t(`common.measures.${value}`) }))}
        onChange={(event) => {
          const measure = measures.find((each) => each === event.currentTarget.value)
          if (measure) set({ measure })
        }}
      />
      <div className={styles.value}>
        <MeasureField
          label={t('keyResults.target.value')}
          measure={target.measure}
          value={target.value}
          readOnly={!edit}
          onCommit={(value) => set({ value })}
        />
      </div>
      <DayField
        isOfCycle
        label={t('keyResults.target.due')}
        value={target.due}
        readOnly={!edit}
        onCommit={(due) => set({ due })}
      />
      {root ? (
        <SelectField
          className={styles.lever ?? ''}
          label={t('keyResults.target.lever')}
          hint={t('keyResults.target.leverHint')}
          disabled={!edit}
          placeholder={t('keyResults.target.noLever')}
          value={levers.some(({ id }) => id === target.balancingDriverId) ? (target.balancingDriverId ?? '') : ''}
          options={levers.map(({ id, name }) => ({ value: id, text: name.trim() || t('common.unnamed') }))}
          onChange={(event) => {
            const chosen = levers.find(({ id }) => id === event.currentTarget.value)
            set({ balancingDriverId: chosen?.id })
          }}
        />
      ) : null}
    </div>
  )
}

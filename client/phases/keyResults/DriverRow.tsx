import { Lock, LockOpen, SlidersHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { RegisterField } from '#client/fields/RegisterField.tsx'
import { useNumberStyle } from '#client/fields/useNumberStyle.ts'
import { IconButton } from '#client/ui/Button.tsx'
import { Chip } from '#client/ui/Chip.tsx'
import { SelectField } from '#client/ui/Field.tsx'
import { problemSentence } from '#shared/domain/drivers/explain.ts'
import { type DriverEntry, isLever } from '#shared/domain/drivers/tree.ts'
import { limits } from '#shared/limits.ts'
import { measures } from '#shared/records/fields.ts'
import { operators } from '#shared/records/numbers.ts'
import { boundsSentence } from './boundsSentence.ts'
import { DriverMenu } from './DriverMenu.tsx'
import { DriverNumbers } from './DriverNumbers.tsx'
import styles from './DriverRow.module.css'
import { type Place, useTree } from './TreeContext.tsx'
import { walkColumn } from './walkColumn.ts'

type Props = { readonly driver: DriverEntry; readonly place: Place | null; readonly onBreakDown: () => void }

/** One driver of the outline: its name and sort, where it stands today, the plan, and what is needed. */
export function DriverRow({ driver, place, onBreakDown }: Props) {
  const { t } = useTranslation()
  const style = useNumberStyle()
  const { reading, edit, selectedId, onSelect, onDetails } = useTree()
  const name = driver.name.trim() || t('common.unnamed')
  const isFree = reading.target.balancingDriverId === driver.id
  const isSubtracted = place?.parent.operator === 'sum' && (place.parent.coefficients?.[place.position] ?? 1) < 0
  const bounds = boundsSentence(driver, t, style)
  const problems = reading.problems.get(driver.id) ?? []
  const classes = [
    styles.row,
    place ? '' : styles.isRoot,
    isFree ? styles.free : '',
    selectedId === driver.id ? styles.selected : '',
  ]
  return (
    <fieldset
      className={classes.filter(Boolean).join(' ')}
      aria-label={name}
      data-driver={driver.id}
      onFocus={() => onSelect(driver.id)}
      onKeyDown={walkColumn}
    >
      <div className={styles.driver}>
        <div className={styles.name}>
          <RegisterField
            label={t('keyResults.outline.name', { name })}
            isLabelHidden
            data-column="name"
            title={driver.name}
            maxLength={limits.titleLength}
            readOnly={!edit}
            value={driver.name}
            onCommit={(typed) => edit?.update(driver.id, { name: typed })}
          />
        </div>
        <div className={styles.sort}>
          <SelectField
            label={t('keyResults.outline.operator', { name })}
            isLabelHidden
            disabled={!edit}
            value={driver.operator}
            options={operators.map((value) => ({ value, text: t(`keyResults.operators.${value}`) }))}
            onChange={(event) => {
              const operator = operators.find((each) => each === event.currentTarget.value)
              if (operator) edit?.setOperator(driver.id, operator)
            }}
          />
          <SelectField
            label={t('keyResults.outline.measure', { name })}
            isLabelHidden
            disabled={!edit}
            value={driver.measure}
            options={measures.map((value) => ({ value, text: t(`common.measures.${value}`) }))}
            onChange={(event) => {
              const measure = measures.find((each) => each === event.currentTarget.value)
              if (measure) edit?.update(driver.id, { measure })
            }}
          />
          {isSubtracted ? <Chip>{t('keyResults.outline.subtracted')}</Chip> : null}
          {isFree ? <Chip tone="accent">{t('keyResults.outline.freeLever')}</Chip> : null}
          {driver.role === 'constant' ? <Chip>{t('keyResults.outline.constant')}</Chip> : null}
          {driver.locked ? <Chip icon={<Lock size={12} aria-hidden />}>{t('keyResults.outline.locked')}</Chip> : null}
        </div>
      </div>
      <DriverNumbers driver={driver} name={name} />
      <div className={styles.actions}>
        {edit && isLever(driver) ? (
          <IconButton
            label={t(driver.locked ? 'keyResults.outline.unlock' : 'keyResults.outline.lock', { name })}
            aria-pressed={driver.locked === true}
            {...(driver.locked && styles.pressed ? { className: styles.pressed } : {})}
            icon={driver.locked ? <Lock size={16} /> : <LockOpen size={16} />}
            onClick={() => edit.update(driver.id, { locked: driver.locked ? undefined : true })}
          />
        ) : null}
        <IconButton
          label={t('keyResults.outline.details', { name })}
          icon={<SlidersHorizontal size={16} />}
          onClick={() => onDetails(driver.id)}
        />
        {edit ? <DriverMenu driver={driver} place={place} name={name} onBreakDown={onBreakDown} /> : null}
      </div>
      {bounds || problems.length > 0 ? (
        <div className={styles.notes}>
          {bounds ? <p className={styles.note}>{bounds}</p> : null}
          {problems.map((problem) => (
            <p key={problem.code} className={styles.problem}>
              {problemSentence(problem, reading.drivers, t, style.locale)}
            </p>
          ))}
        </div>
      ) : null}
    </fieldset>
  )
}

import { useTranslation } from 'react-i18next'
import { Comments } from '#client/comments/Comments.tsx'
import { MeasureField } from '#client/fields/MeasureField.tsx'
import { RegisterField } from '#client/fields/RegisterField.tsx'
import { OwnerField } from '#client/okr/OwnerField.tsx'
import { Checkbox, SelectField } from '#client/ui/Field.tsx'
import type { DriverEntry } from '#shared/domain/drivers/tree.ts'
import { limits } from '#shared/limits.ts'
import { baselineQualities } from '#shared/records/fields.ts'
import styles from './DriverDetails.module.css'
import { useTree } from './TreeContext.tsx'

const influences = ['direct', 'indirect', 'external'] as const

/** What stands behind a driver's numbers: how they were measured, within which limits, and in whose hands. */
export function DriverDetails({ driver }: { readonly driver: DriverEntry }) {
  const { t } = useTranslation()
  const { edit } = useTree()
  const readOnly = !edit
  const set = (patch: Parameters<NonNullable<typeof edit>['update']>[1]) => edit?.update(driver.id, patch)
  const { measure } = driver
  const text = (typed: string) => (typed === '' ? undefined : typed)
  const isInput = driver.operator === 'input'
  return (
    <div className={styles.details}>
      {isInput ? (
        <SelectField
          label={t('keyResults.details.role')}
          disabled={readOnly}
          value={driver.role === 'constant' ? 'constant' : 'lever'}
          options={(['lever', 'constant'] as const).map((value) => ({ value, text: t(`keyResults.details.${value}`) }))}
          onChange={(event) => set({ role: event.currentTarget.value === 'constant' ? 'constant' : 'lever' })}
        />
      ) : (
        <p className={styles.hint}>{t('keyResults.details.derived')}</p>
      )}
      {measure === 'count' ? (
        <Checkbox
          label={t('keyResults.details.whole')}
          checked={driver.whole === true}
          disabled={readOnly}
          onChange={(event) => set({ whole: event.currentTarget.checked || undefined })}
        />
      ) : null}
      <div className={styles.pair}>
        <MeasureField
          label={t('keyResults.details.min')}
          {...{ measure, readOnly }}
          value={driver.min}
          onCommit={(min) => set({ min })}
        />
        <MeasureField
          label={t('keyResults.details.max')}
          {...{ measure, readOnly }}
          value={driver.max}
          onCommit={(max) => set({ max })}
        />
      </div>
      <RegisterField
        label={t('keyResults.details.boundReason')}
        placeholder={t('keyResults.details.boundExample')}
        maxLength={limits.shortTextLength}
        readOnly={readOnly}
        value={driver.boundReason ?? ''}
        onCommit={(typed) => set({ boundReason: text(typed) })}
      />
      {isInput ? (
        <>
          <SelectField
            label={t('keyResults.details.quality')}
            disabled={readOnly}
            placeholder={t('okr.keyResult.chooseQuality')}
            value={driver.baselineQuality ?? ''}
            options={baselineQualities.map((value) => ({ value, text: t(`okr.baselineQualities.${value}`) }))}
            onChange={(event) =>
              set({ baselineQuality: baselineQualities.find((each) => each === event.currentTarget.value) })
            }
          />
          <RegisterField
            label={t('keyResults.details.method')}
            placeholder={t('keyResults.details.methodExample')}
            maxLength={limits.shortTextLength}
            readOnly={readOnly}
            value={driver.baselineMethod ?? ''}
            onCommit={(typed) => set({ baselineMethod: text(typed) })}
          />
        </>
      ) : null}
      <SelectField
        label={t('keyResults.details.influence')}
        disabled={readOnly}
        placeholder={t('keyResults.details.noInfluence')}
        value={driver.influence ?? ''}
        options={influences.map((value) => ({ value, text: t(`keyResults.influences.${value}`) }))}
        onChange={(event) => set({ influence: influences.find((each) => each === event.currentTarget.value) })}
      />
      <div>
        <OwnerField value={driver.owner} readOnly={readOnly} onCommit={(owner) => set({ owner })} />
      </div>
      <Comments subject={driver.id} subjectName={driver.name} />
    </div>
  )
}

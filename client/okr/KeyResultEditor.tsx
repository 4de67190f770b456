import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { DayField } from '#client/fields/DayField.tsx'
import { MeasureField } from '#client/fields/MeasureField.tsx'
import { ProseField } from '#client/fields/ProseField.tsx'
import { RegisterField } from '#client/fields/RegisterField.tsx'
import { Checkbox, SelectField } from '#client/ui/Field.tsx'
import { Segmented } from '#client/ui/Segmented.tsx'
import type { Finding } from '#shared/domain/finding.ts'
import { limits } from '#shared/limits.ts'
import type { Entry } from '#shared/records/collections.ts'
import { baselineQualities, measures } from '#shared/records/fields.ts'
import { keyResultKinds } from '#shared/records/okrs.ts'
import { proseOf, updateRecord } from '#shared/workshop/writeRecords.ts'
import styles from './KeyResultEditor.module.css'
import { OwnerField } from './OwnerField.tsx'
import { QualityQuestions } from './QualityQuestions.tsx'

type Props = {
  /** The document that holds the key result: the board, or a unit's drafts. */
  readonly document: Y.Doc
  readonly keyResult: Entry<'keyResults'>
  /** What the rules ask about it. */
  readonly findings: readonly Finding[]
  readonly isReadOnly?: boolean
}

type Patch = Parameters<typeof updateRecord<'keyResults'>>[3]

/** Everything a key result says, each part a field of its own, and below it what is still to be asked. */
export function KeyResultEditor({ document, keyResult, findings, isReadOnly = false }: Props) {
  const { t } = useTranslation()
  const set = (patch: Patch) => updateRecord(document, 'keyResults', keyResult.id, patch)
  const measure = keyResult.measure ?? 'count'
  const texts = { readOnly: isReadOnly }
  return (
    <div className={styles.editor}>
      <ProseField
        text={proseOf(document, 'keyResults', keyResult.id, 'text')}
        label={t('okr.keyResult.text')}
        placeholder={t('okr.keyResult.example')}
        maxLength={limits.keyResultTextLength}
        size="large"
        {...texts}
      />
      <div className={styles.fields}>
        <RegisterField
          label={t('okr.keyResult.metric')}
          placeholder={t('okr.keyResult.metricExample')}
          maxLength={limits.titleLength}
          value={keyResult.metric ?? ''}
          onCommit={(typed) => set({ metric: typed === '' ? undefined : typed })}
          {...texts}
        />
        <SelectField
          label={t('okr.keyResult.measure')}
          placeholder={t('okr.keyResult.chooseMeasure')}
          options={measures.map((value) => ({ value, text: t(`common.measures.${value}`) }))}
          value={keyResult.measure ?? ''}
          disabled={isReadOnly}
          onChange={(event) => set({ measure: measures.find((each) => each === event.currentTarget.value) })}
        />
      </div>
      <div className={styles.numbers}>
        <MeasureField
          label={t('okr.keyResult.baseline')}
          measure={measure}
          value={keyResult.baseline}
          onCommit={(baseline) => set({ baseline })}
          {...texts}
        />
        <ArrowRight size={18} aria-hidden className={styles.arrow} />
        <div className={styles.target}>
          <MeasureField
            label={t('okr.keyResult.target')}
            measure={measure}
            value={keyResult.target}
            onCommit={(target) => set({ target })}
            {...texts}
          />
        </div>
      </div>
      <div className={styles.fields}>
        <SelectField
          label={t('okr.keyResult.quality')}
          placeholder={t('okr.keyResult.chooseQuality')}
          options={baselineQualities.map((value) => ({ value, text: t(`okr.baselineQualities.${value}`) }))}
          value={keyResult.baselineQuality ?? ''}
          disabled={isReadOnly}
          onChange={(event) =>
            set({ baselineQuality: baselineQualities.find((each) => each === event.currentTarget.value) })
          }
        />
        <RegisterField
          label={t('okr.keyResult.method')}
          placeholder={t('okr.keyResult.methodExample')}
          maxLength={limits.shortTextLength}
          value={keyResult.baselineMethod ?? ''}
          onCommit={(typed) => set({ baselineMethod: typed === '' ? undefined : typed })}
          {...texts}
        />
        <RegisterField
          label={t('okr.keyResult.evidence')}
          placeholder={t('okr.keyResult.evidenceExample')}
          maxLength={limits.shortTextLength}
          value={keyResult.evidence ?? ''}
          onCommit={(typed) => set({ evidence: typed === '' ? undefined : typed })}
          {...texts}
        />
      </div>
      <div className={styles.fields}>
        <div>
          <OwnerField value={keyResult.owner} onCommit={(owner) => set({ owner })} {...texts} />
        </div>
        <DayField
          isOfCycle
          label={t('okr.keyResult.due')}
          value={keyResult.due}
          onCommit={(due) => set({ due })}
          {...texts}
        />
        <div className={styles.kind}>
          <p aria-hidden className={styles.label}>
            {t('okr.keyResult.kind')}
          </p>
          <Segmented<'' | (typeof keyResultKinds)[number]>
            label={t('okr.keyResult.kind')}
            value={keyResult.kind ?? ''}
            options={keyResultKinds.map((value) => ({
              value,
              text: t(`common.keyResultKinds.${value}`),
              isDisabled: isReadOnly,
            }))}
            onChange={(kind) => set({ kind: kind === '' ? undefined : kind })}
          />
        </div>
      </div>
      <Checkbox
        label={t('okr.keyResult.leading')}
        checked={keyResult.isLeading === true}
        disabled={isReadOnly}
        onChange={(event) => set({ isLeading: event.currentTarget.checked || undefined })}
      />
      <QualityQuestions findings={findings} />
    </div>
  )
}

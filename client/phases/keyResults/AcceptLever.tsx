import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DayField } from '#client/fields/DayField.tsx'
import { MeasureField } from '#client/fields/MeasureField.tsx'
import { useNumberStyle } from '#client/fields/useNumberStyle.ts'
import { keyResultName } from '#client/okr/KeyResultCard.tsx'
import { OwnerField } from '#client/okr/OwnerField.tsx'
import { useBoard, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { SelectField, TextArea, TextField } from '#client/ui/Field.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { Segmented } from '#client/ui/Segmented.tsx'
import { useSay } from '#client/ui/Toasts.tsx'
import { keyResultSentence } from '#shared/domain/drivers/keyResultSentence.ts'
import { type LeverKeyResult, leverToKeyResult } from '#shared/domain/drivers/leverToKeyResult.ts'
import { formatMeasure } from '#shared/domain/measures.ts'
import { type DriverId, newId, type ObjectiveId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import { type KeyResultKind, keyResultKinds } from '#shared/records/okrs.ts'
import { acceptLever } from '#shared/workshop/edits/levers.ts'
import styles from './AcceptLever.module.css'
import type { TargetReading } from './targetReading.ts'
import { useCompanyObjectives } from './useCompanyObjectives.ts'

type Props = { readonly reading: TargetReading; readonly driverId: DriverId; readonly onClose: () => void }

/** A lever on its way to become a key result: everything it says is filled in, and can be said better. */
export function AcceptLever({ reading, driverId, onClose }: Props) {
  const { t } = useTranslation()
  const { drivers, balance, target } = reading
  const name = drivers.get(driverId)?.name.trim() || t('common.unnamed')
  const solution = balance.kind === 'solved' ? balance.solution : null
  const lever = useMemo(() => leverToKeyResult(drivers, driverId, solution), [drivers, driverId, solution])
  const title = t('keyResults.accept.title', { driver: name })
  if (!lever.ok)
    return (
      <Dialog isOpen onClose={onClose} title={title}>
        <Notice tone="warn" title={t('keyResults.accept.cantAccept')}>
          {t(`numbers.keyResult.refused.${lever.failure}`)}
        </Notice>
      </Dialog>
    )
  return <AcceptForm lever={lever.value} title={title} targetDue={target.due} onClose={onClose} />
}

type FormProps = {
  readonly lever: LeverKeyResult
  readonly title: string
  readonly targetDue: string | undefined
  readonly onClose: () => void
}

const newObjective = 'new'

function AcceptForm({ lever, title, targetDue, onClose }: FormProps) {
  const { t } = useTranslation()
  const style = useNumberStyle()
  const say = useSay()
  const { documents } = useWorkshop()
  const cycle = useBoard((snapshot) => snapshot.settings)
  const keyResults = useBoard((snapshot) => snapshot.keyResults)
  const { objectives } = useCompanyObjectives()
  const [typedText, setText] = useState<string | null>(null)
  const [target, setTarget] = useState<number | undefined>(lever.target)
  const [owner, setOwner] = useState(lever.owner)
  const [due, setDue] = useState(cycle?.cycleEnd ?? targetDue)
  const [kind, setKind] = useState<KeyResultKind | undefined>(undefined)
  const [objectiveId, setObjectiveId] = useState<string>(objectives.length === 0 ? newObjective : '')
  const [objectiveText, setObjectiveText] = useState('')
  const [hasTried, setHasTried] = useState(false)
  const fields = useRef<HTMLDivElement>(null)

  const sentence =
    target === undefined ? '' : keyResultSentence({ ...lever, target, ...(due ? { due } : {}) }, t, style)
  const text = typedText ?? sentence
  const already = [...keyResults.values()].find((each) => each.driverId === lever.driverId)
  const isNew = objectiveId === newObjective
  const problems = {
    text: text.trim() === '' ? t('keyResults.accept.needsText') : null,
    target: target === undefined ? t('keyResults.accept.needsTarget') : null,
    objective:
      objectiveId === '' || (isNew && objectiveText.trim() === '') ? t('keyResults.accept.needsObjective') : null,
  }

  const accept = () => {
    setHasTried(true)
    // What can't be read stays in its field with the reason; the number before it isn't taken in its place.
    const unread = target !== undefined && fields.current?.querySelector<HTMLElement>('[aria-invalid]')
    if (unread) return unread.focus()
    if (problems.text || problems.target || problems.objective || target === undefined) return
    const period = {
      ...(cycle?.cycleStart ? { startsOn: cycle.cycleStart } : {}),
      ...(cycle?.cycleEnd ? { endsOn: cycle.cycleEnd } : {}),
    }
    const chosen: ObjectiveId = objectives.find(({ id }) => id === objectiveId)?.id ?? newId()
    acceptLever(documents.board, {
      id: newId(),
      lever,
      said: {
        text: text.trim(),
        target,
        ...(owner ? { owner } : {}),
        ...(due ? { due } : {}),
        ...(kind ? { kind } : {}),
      },
      objectiveId: chosen,
      newObjective: isNew ? { text: objectiveText.trim(), period } : undefined,
    })
    say(t('keyResults.accept.accepted', { text: text.trim() }))
    onClose()
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button variant="primary" onClick={accept}>
            {t('keyResults.accept.confirm')}
          </Button>
        </>
      }
    >
      {already ? (
        <Notice>
          {t('keyResults.accept.already', { text: keyResultName(already) ?? t('okr.keyResult.unnamed') })}
        </Notice>
      ) : null}
      <TextArea
        label={t('keyResults.accept.text')}
        rows={2}
        maxLength={limits.keyResultTextLength}
        value={text}
        error={hasTried ? problems.text : null}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div ref={fields} className={styles.pair}>
        <div>
          <p className={styles.label}>{t('keyResults.accept.baseline')}</p>
          <p className={styles.number}>
            {lever.baseline === undefined ? '–' : formatMeasure(lever.baseline, lever.measure, style)}
          </p>
        </div>
        <div className={styles.target}>
          <MeasureField
            label={t('keyResults.accept.target')}
            measure={lever.measure}
            value={target}
            onCommit={setTarget}
            missing={hasTried ? problems.target : null}
          />
        </div>
      </div>
      <SelectField
        label={t('keyResults.accept.objective')}
        placeholder={t('keyResults.accept.chooseObjective')}
        value={objectiveId}
        error={hasTried ? problems.objective : null}
        options={[
          ...objectives.map(({ id, text: words }) => ({ value: id, text: words.trim() || t('okr.objective.unnamed') })),
          { value: newObjective, text: t('keyResults.accept.newObjective') },
        ]}
        onChange={(event) => setObjectiveId(event.currentTarget.value)}
      />
      {isNew ? (
        <TextField
          label={t('keyResults.accept.newText')}
          placeholder={t('keyResults.accept.newExample')}
          maxLength={limits.objectiveTextLength}
          value={objectiveText}
          onChange={(event) => setObjectiveText(event.currentTarget.value)}
        />
      ) : null}
      <div className={styles.pair}>
        <div>
          <OwnerField value={owner} onCommit={setOwner} />
        </div>
        <DayField isOfCycle label={t('okr.keyResult.due')} value={due} onCommit={setDue} />
      </div>
      <div>
        <p aria-hidden className={styles.label}>
          {t('okr.keyResult.kind')}
        </p>
        <Segmented<'' | KeyResultKind>
          label={t('okr.keyResult.kind')}
          value={kind ?? ''}
          options={keyResultKinds.map((value) => ({ value, text: t(`common.keyResultKinds.${value}`) }))}
          onChange={(value) => setKind(value === '' ? undefined : value)}
        />
      </div>
    </Dialog>
  )
}

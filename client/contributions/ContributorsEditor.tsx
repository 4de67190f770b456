import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { keyResultName } from '#client/okr/KeyResultCard.tsx'
import { useEditRefusal, useRecordRefusals } from '#client/stores/usePermissions.ts'
import { useBoard, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { SelectField } from '#client/ui/Field.tsx'
import { useUndoableStep } from '#client/undo/useUndoableStep.ts'
import { inOrder } from '#shared/domain/inOrder.ts'
import { companyUnitId, newId } from '#shared/ids.ts'
import { additionOf } from '#shared/permissions/recordChange.ts'
import type { Entry } from '#shared/records/collections.ts'
import { linkKeyResult, unlink } from '#shared/workshop/edits/okrs.ts'
import { updateRecord } from '#shared/workshop/writeRecords.ts'
import { ContributionRow } from './ContributionRow.tsx'
import styles from './contributions.module.css'
import { remainingNeed } from './remainingNeed.ts'
import { useNeedSentence } from './useNeedSentence.ts'

/** What the units bring to a company key result, seen from there; each lead sets what their own unit brings. */
export function ContributorsEditor({ keyResult }: { readonly keyResult: Entry<'keyResults'> }) {
  const { t } = useTranslation()
  const needSentence = useNeedSentence()
  const keyResults = useBoard((board) => board.keyResults)
  const links = useBoard((board) => board.links)
  const driver = useBoard((board) => (keyResult.driverId ? board.drivers.get(keyResult.driverId) : undefined))
  const living = useMemo(
    () => [...links.values()].filter(({ from, to }) => keyResults.has(from) && keyResults.has(to)),
    [links, keyResults],
  )
  const coming = living.filter(({ kind, to }) => kind === 'contributes' && to === keyResult.id)
  return (
    <section className={styles.box} aria-label={t('alignment.contributions.contributors')}>
      <h4 className={styles.heading}>{t('alignment.contributions.contributors')}</h4>
      {coming.length === 0 ? (
        <p className={styles.muted}>{t('alignment.contributions.noContributors')}</p>
      ) : (
        <ul className={styles.list}>
          {coming.map((link) => (
            <Contributor
              key={link.id}
              link={link}
              measure={keyResult.measure ?? driver?.measure}
              need={needSentence(
                remainingNeed(keyResult, living, link.from, driver),
                keyResult.measure ?? driver?.measure,
              )}
            />
          ))}
        </ul>
      )}
      <AddContributor to={keyResult} taken={new Set(coming.map(({ from }) => from as string))} />
    </section>
  )
}

type ContributorProps = {
  readonly link: Entry<'links'>
  readonly measure: Entry<'keyResults'>['measure']
  readonly need: string
}

function Contributor({ link, measure, need }: ContributorProps) {
  const { t } = useTranslation()
  const { documents, undo } = useWorkshop()
  const stepWithUndo = useUndoableStep(undo.board)
  const from = useBoard((board) => board.keyResults.get(link.from))
  const unit = useBoard((board) => (from ? board.units.get(from.unitId)?.name : undefined))
  const refusal = useEditRefusal('board', 'links', link, { amount: link.amount })
  const name = (from && keyResultName(from)) ?? t('okr.keyResult.unnamed')
  return (
    <ContributionRow
      name={unit ? t('alignment.contributions.contributor', { unit, name }) : name}
      measure={measure}
      amount={link.amount}
      hint={need}
      isReadOnly={refusal !== null}
      onAmount={(amount) => updateRecord(documents.board, 'links', link.id, { amount })}
      onUnlink={() =>
        stepWithUndo(() => unlink(documents.board, link.from, link.to), t('alignment.contributions.unlinked'))
      }
    />
  )
}

type AddProps = { readonly to: Entry<'keyResults'>; readonly taken: ReadonlySet<string> }

/** Leads offer key results of their own unit, the facilitator and the CEO of any. */
function AddContributor({ to, taken }: AddProps) {
  const { t } = useTranslation()
  const { documents } = useWorkshop()
  const keyResults = useBoard((board) => board.keyResults)
  const units = useBoard((board) => board.units)
  const refusalOf = useRecordRefusals('board')
  const free = inOrder(
    [...keyResults.values()].filter(
      ({ id, unitId }) =>
        unitId !== companyUnitId &&
        !taken.has(id) &&
        refusalOf(additionOf('links', '', { from: id, to: to.id })) === null,
    ),
  )
  if (free.length === 0) return null
  const options = free.map((from) => ({
    value: from.id,
    text: t('alignment.contributions.contributor', {
      unit: units.get(from.unitId)?.name ?? t('common.unnamed'),
      name: keyResultName(from) ?? t('okr.keyResult.unnamed'),
    }),
  }))
  return (
    <SelectField
      label={t('alignment.contributions.addContributor')}
      placeholder={t('alignment.contributions.chooseContributor')}
      options={options}
      value=""
      onChange={(event) => {
        const from = free.find(({ id }) => id === event.currentTarget.value)
        if (from) linkKeyResult(documents.board, newId(), { from: from.id, to: to.id })
      }}
    />
  )
}

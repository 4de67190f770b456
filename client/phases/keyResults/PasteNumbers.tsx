import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNumberStyle } from '#client/fields/useNumberStyle.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { amountSentence } from '#shared/domain/amounts/amountSentence.ts'
import type { Understanding } from '#shared/domain/amounts/readAmount.ts'
import { type PastedCell, type PastePlace, readPaste, understandingOf } from '#shared/domain/amounts/readPaste.ts'
import { sayAmount } from '#shared/domain/amounts/writeAmount.ts'
import { type DriverEntry, isLever } from '#shared/domain/drivers/tree.ts'
import type { OutlineNode } from './outlineOf.ts'
import styles from './PasteNumbers.module.css'
import { type PasteColumn, type Pasted, pasteColumns } from './pastedCells.ts'
import { useTree } from './TreeContext.tsx'
import type { FilledNumber } from './useTreeEdit.ts'

type Props = {
  readonly pasted: Pasted
  readonly outline: OutlineNode
  readonly onFill: (numbers: readonly FilledNumber[]) => void
  readonly onClose: () => void
}

type Place = PastePlace & { readonly driver: DriverEntry; readonly column: PasteColumn }

/** Cells of a spreadsheet on their way into the tree: shown with what they are understood as, then written in one step. */
export function PasteNumbers({ pasted, outline, onFill, onClose }: Props) {
  const { t } = useTranslation()
  const style = useNumberStyle()
  const { reading } = useTree()
  const [understood, setUnderstood] = useState<Understanding>({})
  const rows = driversDown(outline).filter((driver) =>
    hasField(driver, pasted.column, reading.target.balancingDriverId),
  )
  const firstRow = rows.findIndex(({ id }) => id === pasted.driverId)
  const firstColumn = pasteColumns.indexOf(pasted.column)
  const placeOf = (row: number, at: number): Place | null => {
    const driver = rows[firstRow + row]
    const column = pasteColumns[firstColumn + at]
    if (!driver || !column || !hasField(driver, column, reading.target.balancingDriverId)) return null
    const before = column === 'today' ? driver.baseline : (driver.plan ?? driver.baseline)
    return { driver, column, before, measure: driver.measure, ...style }
  }
  const { header, cells, question } = readPaste(pasted.rows, placeOf, understood)
  const numbers = cells.flatMap(({ place, reading: { kind, ...read } }) =>
    place && kind === 'one' && 'value' in read
      ? [{ id: place.driver.id, patch: place.column === 'today' ? { baseline: read.value } : { plan: read.value } }]
      : [],
  )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('keyResults.paste.title')}
      description={t('keyResults.paste.words')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            disabled={question !== null || numbers.length === 0}
            onClick={() => {
              onFill(numbers)
              onClose()
            }}
          >
            {t('keyResults.paste.take', { count: numbers.length })}
          </Button>
        </>
      }
    >
      {header ? <p>{t('keyResults.paste.header', { names: header.join(' · ') })}</p> : null}
      {question ? (
        <Notice tone="warn" title={t('keyResults.paste.which', { typed: question.text.trim() })}>
          <div className={styles.answers}>
            {question.offers.map((offer) => (
              <Button
                key={offer.value}
                onClick={() => setUnderstood({ ...understood, ...understandingOf(question.offers, offer) })}
              >
                {sayAmount(offer.value, question.place)}
              </Button>
            ))}
          </div>
        </Notice>
      ) : null}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('keyResults.paste.cell')}</th>
              <th scope="col">{t('keyResults.paste.place')}</th>
              <th scope="col">{t('keyResults.paste.number')}</th>
            </tr>
          </thead>
          <tbody>
            {cells.map((cell) => (
              <tr key={cell.at}>
                <td>{cell.text.trim()}</td>
                <td>{cell.place ? placeName(cell.place) : t('keyResults.paste.noPlace')}</td>
                <td>{understoodAs(cell)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  )

  function placeName({ driver, column }: Place): string {
    return t(`keyResults.outline.${column}`, { name: driver.name.trim() || t('common.unnamed') })
  }
  function understoodAs({ place, reading: read, isLeap, text }: PastedCell<Place>): string {
    if (!place) return t('keyResults.paste.noPlaceWords')
    switch (read.kind) {
      case 'none':
        return amountSentence(read.problem, t)
      case 'ask':
        return t('numbers.ask.which', { typed: text.trim() })
      case 'one': {
        const after = sayAmount(read.value, place)
        return isLeap && place.before !== undefined
          ? t('numbers.ask.leap', { before: sayAmount(place.before, place), after })
          : after
      }
    }
  }
}

/** The drivers as they stand one below the other. */
const driversDown = (node: OutlineNode): readonly DriverEntry[] =>
  node.isRepeat ? [] : [node.driver, ...node.inputs.flatMap(driversDown)]

/** What is worked out has no field; nor has the plan of a constant, or of the lever that is set free. */
const hasField = (driver: DriverEntry, column: PasteColumn, freeId: string | undefined): boolean =>
  column === 'today' ? driver.operator === 'input' : isLever(driver) && driver.id !== freeId

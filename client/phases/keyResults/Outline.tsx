import { X } from 'lucide-react'
import { type ClipboardEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#client/ui/Button.tsx'
import { AddInput } from './AddInput.tsx'
import rowStyles from './DriverRow.module.css'
import { DriverRow } from './DriverRow.tsx'
import styles from './Outline.module.css'
import { type OutlineNode, outlineOf } from './outlineOf.ts'
import { PasteNumbers } from './PasteNumbers.tsx'
import { type Pasted, pastedCells } from './pastedCells.ts'
import { useTree } from './TreeContext.tsx'

/** The tree as nested lists of fields: tab goes through a row, the up and down arrows through a column. */
export function Outline() {
  const { t } = useTranslation()
  const { reading, edit } = useTree()
  const { root, drivers } = reading
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const outline = useMemo(() => (root ? outlineOf(drivers, root) : null), [drivers, root])
  if (!outline) return null
  // Cells of a spreadsheet go down the column, before the field they were pasted into takes them for one text.
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const found = edit && pastedCells(event)
    if (!found) return
    event.preventDefault()
    event.stopPropagation()
    setPasted(found)
  }
  return (
    <div className={styles.outline} data-outline onPasteCapture={onPaste}>
      <div aria-hidden className={styles.columns}>
        <span>{t('keyResults.outline.columns.driver')}</span>
        <span>{t('keyResults.outline.columns.today')}</span>
        <span>{t('keyResults.outline.columns.plan')}</span>
        <span>{t('keyResults.outline.columns.needed')}</span>
        <span />
      </div>
      <ul aria-label={t('keyResults.outline.label', { name: outline.driver.name })}>
        <Branch key={outline.key} node={outline} />
      </ul>
      {pasted && edit ? (
        <PasteNumbers pasted={pasted} outline={outline} onFill={edit.fill} onClose={() => setPasted(null)} />
      ) : null}
    </div>
  )
}

function Branch({ node }: { readonly node: OutlineNode }) {
  const { t } = useTranslation()
  const { edit } = useTree()
  const { driver, place, inputs } = node
  const isWorkedOut = driver.operator !== 'input'
  const [isAdding, setIsAdding] = useState(isWorkedOut && driver.inputs.length === 0)
  const name = driver.name.trim() || t('common.unnamed')
  return (
    <li>
      <DriverRow driver={driver} place={place} onBreakDown={() => setIsAdding(true)} />
      {isWorkedOut || isAdding ? (
        <ul className={styles.inputs} aria-label={t('keyResults.outline.inputsOf', { name })}>
          {inputs.map((input) =>
            input.isRepeat ? <Repeat key={input.key} node={input} /> : <Branch key={input.key} node={input} />,
          )}
          {edit ? (
            <li className={styles.add}>
              <AddInput driver={driver} name={name} isOpen={isAdding} onOpenChange={setIsAdding} />
            </li>
          ) : null}
        </ul>
      ) : null}
    </li>
  )
}

/** A driver that feeds two others stands whole at its first place; at the second it is only named. */
function Repeat({ node }: { readonly node: OutlineNode }) {
  const { t } = useTranslation()
  const { edit } = useTree()
  const { driver, place } = node
  const name = driver.name.trim() || t('common.unnamed')
  return (
    <li className={`${rowStyles.repeat} ${styles.repeat}`}>
      <p>
        <strong>{name}</strong> {t('keyResults.outline.shownAbove')}
      </p>
      {edit && place ? (
        <IconButton
          label={t('keyResults.outline.removeFrom', { name, parent: place.parent.name })}
          icon={<X size={16} />}
          onClick={() => edit.takeOut(place.parent.id, place.position, name)}
        />
      ) : null}
    </li>
  )
}

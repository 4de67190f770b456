import { Link2, Plus } from 'lucide-react'
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#client/ui/Button.tsx'
import { SelectField, TextField } from '#client/ui/Field.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { meantKey } from '#client/ui/meantKey.ts'
import type { DriverEntry } from '#shared/domain/drivers/tree.ts'
import { problemOfConnecting } from '#shared/domain/drivers/treeProblems.ts'
import { inOrder } from '#shared/domain/inOrder.ts'
import { limits } from '#shared/limits.ts'
import { type Measure, measures } from '#shared/records/fields.ts'
import styles from './Outline.module.css'
import { useTree } from './TreeContext.tsx'

type Props = {
  readonly driver: DriverEntry
  readonly name: string
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** Adds what a driver is worked out from: a new one by its name, several one after the other, or one that is there. */
export function AddInput({ driver, name, isOpen, onOpenChange }: Props) {
  const { t } = useTranslation()
  const { edit } = useTree()
  const [text, setText] = useState('')
  const [measure, setMeasure] = useState<Measure>('count')
  const form = useRef<HTMLFormElement>(null)
  const wasAsked = useRef(false)
  // The field opens because somebody asked to add something, and so it gets the focus; not where it stands open anyway.
  useEffect(() => {
    if (isOpen && wasAsked.current) form.current?.querySelector('input')?.focus()
    wasAsked.current = true
  }, [isOpen])
  if (!edit) return null
  if (!isOpen)
    return (
      <Button variant="quiet" icon={<Plus size={16} />} onClick={() => onOpenChange(true)}>
        {t('keyResults.addInput.open', { name })}
      </Button>
    )
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    edit.addInput(driver.id, { name: text.trim(), measure })
    setText('')
  }
  return (
    <form ref={form} className={styles.form} onSubmit={add}>
      <TextField
        label={t('keyResults.addInput.name', { name })}
        placeholder={t('keyResults.addInput.example')}
        maxLength={limits.titleLength}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (meantKey(event) === 'Escape' && driver.inputs.length > 0) onOpenChange(false)
        }}
      />
      <SelectField
        label={t('keyResults.addInput.measure')}
        value={measure}
        options={measures.map((value) => ({ value, text: t(`common.measures.${value}`) }))}
        onChange={(event) => setMeasure(measures.find((each) => each === event.currentTarget.value) ?? 'count')}
      />
      <div className={styles.more}>
        <Button type="submit" icon={<Plus size={16} />} disabled={text.trim() === ''}>
          {t('keyResults.addInput.add')}
        </Button>
        <ReuseMenu driver={driver} name={name} />
        {driver.inputs.length > 0 ? (
          <Button variant="quiet" onClick={() => onOpenChange(false)}>
            {t('keyResults.addInput.done')}
          </Button>
        ) : null}
      </div>
    </form>
  )
}

function ReuseMenu({ driver, name }: { readonly driver: DriverEntry; readonly name: string }) {
  const { t } = useTranslation()
  const { reading, edit } = useTree()
  const { drivers } = reading
  // A link that would close a circle isn't offered; one whose units don't fit yet is, and says so at its place.
  const fitting = useMemo(
    () =>
      inOrder(drivers.values()).filter(
        (other) =>
          other.id !== driver.id &&
          !driver.inputs.includes(other.id) &&
          problemOfConnecting(drivers, asWorkedOut(driver), other)?.code !== 'circle',
      ),
    [drivers, driver],
  )
  if (!edit || fitting.length === 0) return null
  return (
    <Menu
      trigger={
        <Button variant="quiet" icon={<Link2 size={16} />}>
          {t('keyResults.addInput.reuse')}
        </Button>
      }
      heading={t('keyResults.addInput.reuseHeading', { name })}
      items={fitting.map((other) => ({
        key: other.id,
        text: other.name.trim() || t('common.unnamed'),
        onChoose: () => edit.connect(driver.id, other.id),
      }))}
    />
  )
}

/** As it will be once it has an input. */
const asWorkedOut = (driver: DriverEntry): DriverEntry =>
  driver.operator === 'input' ? { ...driver, operator: 'product', inputs: [] } : driver

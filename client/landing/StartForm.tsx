import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from '#client/ui/Button.tsx'
import { SelectField, TextField } from '#client/ui/Field.tsx'
import { readWhole } from '#shared/domain/amounts/readWhole.ts'
import { limits } from '#shared/limits.ts'
import type { CreateWorkshop } from '#shared/protocol/http.ts'
import { sectors } from '#shared/records/room.ts'
import styles from './StartForm.module.css'

type Props = { readonly isCreating: boolean; readonly onStart: (workshop: CreateWorkshop) => void }
type UnitLine = { readonly key: number; readonly name: string; readonly kind: 'business' | 'team' | 'platform' }
const mostHeads = 10_000_000
type Sector = (typeof sectors)[number]

/** What is known before the first person is invited; everything can be changed later. */
export function StartForm({ isCreating, onStart }: Props) {
  const { t, i18n } = useTranslation()
  const [title, setTitle] = useState('')
  const [company, setCompany] = useState('')
  const [headCount, setHeadCount] = useState('')
  const [sector, setSector] = useState<Sector>('services')
  const [units, setUnits] = useState<readonly UnitLine[]>([{ key: 0, name: '', kind: 'business' }])
  const [isTried, setIsTried] = useState(false)

  const heads = readWhole(headCount, i18n.language, 1, mostHeads)
  const isHeadsWrong = headCount.trim() !== '' && heads === null
  const changeUnit = (key: number, patch: Partial<UnitLine>) =>
    setUnits(units.map((unit) => (unit.key === key ? { ...unit, ...patch } : unit)))

  const start = () => {
    setIsTried(true)
    if (title.trim() === '' || isHeadsWrong) return
    const named = units.filter((unit) => unit.name.trim() !== '')
    onStart({
      title: title.trim(),
      sector,
      units: named.map(({ name, kind }) => ({ name: name.trim(), kind })),
      ...(company.trim() ? { company: company.trim() } : {}),
      ...(heads === null ? {} : { headCount: heads }),
    })
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        start()
      }}
    >
      <TextField
        label={t('landing.form.title')}
        placeholder={t('landing.form.titleExample')}
        value={title}
        maxLength={limits.titleLength}
        autoFocus
        error={isTried && title.trim() === '' ? t('landing.form.titleMissing') : null}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <div className={styles.row}>
        <TextField
          label={t('landing.form.company')}
          value={company}
          maxLength={limits.nameLength}
          onChange={(event) => setCompany(event.currentTarget.value)}
        />
        <TextField
          label={t('landing.form.headCount')}
          inputMode="numeric"
          value={headCount}
          error={isHeadsWrong ? t('landing.form.headCountWrong') : null}
          onChange={(event) => setHeadCount(event.currentTarget.value)}
        />
        <SelectField
          label={t('landing.form.sector')}
          value={sector}
          options={sectors.map((value) => ({ value, text: t(`landing.sectors.${value}`) }))}
          onChange={(event) => setSector(event.currentTarget.value as Sector)}
        />
      </div>
      <fieldset className={styles.units}>
        <legend>{t('landing.form.units')}</legend>
        {units.map((unit, index) => (
          <div key={unit.key} className={styles.unit}>
            <TextField
              label={t('landing.form.unitName', { number: index + 1 })}
              isLabelHidden
              placeholder={t('landing.form.unitExample')}
              value={unit.name}
              maxLength={limits.nameLength}
              autoFocus={index > 0}
              onChange={(event) => changeUnit(unit.key, { name: event.currentTarget.value })}
            />
            <SelectField
              label={t('landing.form.unitKind', { number: index + 1 })}
              isLabelHidden
              value={unit.kind}
              options={(['business', 'team', 'platform'] as const).map((value) => ({
                value,
                text: t(`common.unitKinds.${value}`),
              }))}
              onChange={(event) => changeUnit(unit.key, { kind: event.currentTarget.value as UnitLine['kind'] })}
            />
            <IconButton
              label={t('landing.form.removeUnit', { number: index + 1 })}
              icon={<X size={18} />}
              disabled={units.length === 1}
              onClick={() => setUnits(units.filter((other) => other.key !== unit.key))}
            />
          </div>
        ))}
        <Button
          variant="quiet"
          icon={<Plus size={16} />}
          disabled={units.length >= limits.unitsPerWorkshop}
          onClick={() =>
            setUnits([...units, { key: Math.max(...units.map((unit) => unit.key)) + 1, name: '', kind: 'business' }])
          }
        >
          {t('landing.form.addUnit')}
        </Button>
      </fieldset>
      <Button type="submit" variant="primary" disabled={isCreating}>
        {t('landing.form.start')}
      </Button>
    </form>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#client/commands/useCommand.ts'
import { DayField } from '#client/fields/DayField.tsx'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { Checkbox, SelectField, TextField } from '#client/ui/Field.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { useSelectOnFocus } from '#client/ui/useSelectOnFocus.ts'
import { readWhole } from '#shared/domain/amounts/readWhole.ts'
import { sizeGate } from '#shared/domain/sizeGate.ts'
import { limits } from '#shared/limits.ts'
import { sectors } from '#shared/records/room.ts'
import { SettingField } from './SettingField.tsx'
import styles from './SetupScreen.module.css'

const mostHeads = 10_000_000

const currencies = ['EUR', 'USD', 'GBP', 'CHF', 'PLN', 'SEK', 'NOK', 'DKK', 'CZK', 'CAD', 'AUD', 'JPY', 'INR', 'VND']

/** The company, its size, and the cycle that is planned for. */
export function Company({ mayEdit }: { readonly mayEdit: boolean }) {
  const { t } = useTranslation()
  const settings = useBoard((board) => board.settings)
  const { run } = useCommand()
  if (!settings) return null
  const isReadOnly = !mayEdit
  const knownCurrencies = currencies.includes(settings.currency) ? currencies : [settings.currency, ...currencies]
  return (
    <section className={styles.section}>
      <h2>{t('setup.company.heading')}</h2>
      <div className={styles.fields}>
        <SettingField
          name="title"
          label={t('setup.company.title')}
          maxLength={limits.titleLength}
          isReadOnly={isReadOnly}
          problemOf={(value) => (value.trim() === '' ? t('setup.company.titleMissing') : null)}
        />
        <SettingField
          name="company"
          label={t('setup.company.company')}
          maxLength={limits.nameLength}
          isReadOnly={isReadOnly}
        />
        <HeadCount isReadOnly={isReadOnly} />
        <SelectField
          label={t('setup.company.sector')}
          value={settings.sector}
          disabled={isReadOnly}
          options={sectors.map((value) => ({ value, text: t(`landing.sectors.${value}`) }))}
          onChange={(event) => {
            const sector = sectors.find((value) => value === event.currentTarget.value)
            if (sector) void run({ type: 'editSettings', settings: { sector } })
          }}
        />
        <SelectField
          label={t('setup.company.currency')}
          value={settings.currency}
          disabled={isReadOnly}
          options={knownCurrencies.map((value) => ({ value, text: value }))}
          onChange={(event) => void run({ type: 'editSettings', settings: { currency: event.currentTarget.value } })}
        />
        <SettingField
          name="cycleName"
          label={t('setup.company.cycleName')}
          placeholder={t('setup.company.cycleExample')}
          maxLength={limits.nameLength}
          isReadOnly={isReadOnly}
        />
        <DayField
          label={t('setup.company.cycleStart')}
          value={settings.cycleStart}
          readOnly={isReadOnly}
          onCommit={async (day) =>
            (await run({ type: 'editSettings', settings: { cycleStart: day ?? null } })) !== null
          }
        />
        <DayField
          label={t('setup.company.cycleEnd')}
          value={settings.cycleEnd}
          readOnly={isReadOnly}
          problemOf={(day) =>
            settings.cycleStart && day <= settings.cycleStart ? t('setup.company.cycleWrong') : null
          }
          onCommit={async (day) => (await run({ type: 'editSettings', settings: { cycleEnd: day ?? null } })) !== null}
        />
      </div>
      <SizeGate mayEdit={mayEdit} />
    </section>
  )
}

function HeadCount({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const { t, i18n } = useTranslation()
  const select = useSelectOnFocus()
  const saved = useBoard((board) => board.settings?.headCount)
  const { run } = useCommand()
  const [draft, setDraft] = useState<string | null>(null)
  const value = draft ?? (saved === undefined ? '' : String(saved))
  const heads = readWhole(value, i18n.language, 1, mostHeads)
  const isWrong = value.trim() !== '' && heads === null
  const save = async () => {
    if (draft === null || isWrong) return
    if (await run({ type: 'editSettings', settings: { headCount: heads } })) setDraft(null)
  }
  return (
    <TextField
      label={t('setup.company.headCount')}
      inputMode="numeric"
      value={value}
      readOnly={isReadOnly}
      error={isWrong ? t('setup.company.headCountWrong') : null}
      onChange={(event) => setDraft(event.currentTarget.value)}
      {...select}
      onBlur={() => void save()}
    />
  )
}

/** Says whether units should write OKRs of their own in a company of this size, and why. */
function SizeGate({ mayEdit }: { readonly mayEdit: boolean }) {
  const { t } = useTranslation()
  const settings = useBoard((board) => board.settings)
  const { run } = useCommand()
  if (!settings) return null
  const gate = sizeGate(settings)
  const heads = settings.headCount
  if (heads === undefined || heads >= gate.minimum) return null
  return (
    <Notice tone={gate.teamOkrs ? 'info' : 'warn'} title={t('setup.sizeGate.title')}>
      <p>{t('setup.sizeGate.words', { heads, minimum: gate.minimum })}</p>
      <Checkbox
        label={t('setup.sizeGate.anyway')}
        checked={settings.teamOkrsAnyway ?? false}
        disabled={!mayEdit}
        onChange={(event) =>
          void run({ type: 'editSettings', settings: { teamOkrsAnyway: event.currentTarget.checked } })
        }
      />
    </Notice>
  )
}

import { type FocusEvent, useState } from 'react'
import { useCommand } from '#client/commands/useCommand.ts'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { TextArea, TextField } from '#client/ui/Field.tsx'
import type { Settings } from '#shared/records/room.ts'

type TextSetting = {
  [Name in keyof Settings]-?: Settings[Name] extends string | undefined ? Name : never
}[keyof Settings]

type Props = {
  readonly name: TextSetting
  readonly label: string
  readonly hint?: string
  readonly placeholder?: string
  readonly maxLength: number
  readonly isProse?: boolean
  readonly isReadOnly: boolean
  /** The sentence that says what is wrong with the text, or `null`. */
  readonly problemOf?: (value: string) => string | null
}

/**
 * One text of the settings. What is typed stays in the field until one leaves it; then it is sent as a command. Where the
 * server can't be reached, it stays, and is sent the next time one leaves the field.
 */
export function SettingField({ name, isProse = false, isReadOnly, problemOf, placeholder, ...rest }: Props) {
  const saved = useBoard((board) => board.settings?.[name] ?? '')
  const { run } = useCommand()
  const [draft, setDraft] = useState<string | null>(null)
  const value = draft ?? saved
  const problem = draft === null ? null : (problemOf?.(draft) ?? null)

  const save = async () => {
    if (draft === null || problem) return
    if (draft === saved || (await run({ type: 'editSettings', settings: { [name]: draft } }))) setDraft(null)
  }
  const common = {
    ...rest,
    value,
    error: problem,
    readOnly: isReadOnly,
    // An example in a field that one can't fill reads as what was planned.
    ...(placeholder && !isReadOnly ? { placeholder } : {}),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => setDraft(event.currentTarget.value),
    onBlur: (_event: FocusEvent) => void save(),
  }
  return isProse ? <TextArea {...common} rows={3} /> : <TextField {...common} />
}

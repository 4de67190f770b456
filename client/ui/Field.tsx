import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
  useRef,
} from 'react'
import styles from './Field.module.css'
import { useGrowing } from './useGrowing.ts'
import { usePasteWhole } from './usePasteWhole.ts'

type Common = {
  readonly label: string
  /** The label is read aloud but not shown: the place says what it is. */
  readonly isLabelHidden?: boolean
  readonly hint?: ReactNode
  /** One sentence that says what is wrong and what to do, or a question with its answers. */
  readonly error?: ReactNode
}

type ControlProps = { readonly id: string; readonly 'aria-describedby'?: string; readonly 'aria-invalid'?: true }

/** A label, a control, a hint and an error that belong together, also for a screen reader. */
export function Field(
  props: Common & { readonly children: (control: ControlProps) => ReactNode; readonly className?: string },
) {
  const id = useId()
  const noteId = `${id}-note`
  const note = props.error || props.hint
  const control: ControlProps = {
    id,
    ...(note ? { 'aria-describedby': noteId } : {}),
    ...(props.error ? { 'aria-invalid': true } : {}),
  }
  return (
    <div className={[styles.field, props.className].filter(Boolean).join(' ')}>
      <label htmlFor={id} className={props.isLabelHidden ? 'visually-hidden' : styles.label}>
        {props.label}
      </label>
      {props.children(control)}
      {note ? (
        <p id={noteId} className={props.error ? styles.error : styles.hint} role={props.error ? 'alert' : undefined}>
          {note}
        </p>
      ) : null}
    </div>
  )
}

type TextFieldProps = Common &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> & { readonly ref?: Ref<HTMLInputElement> }

export function TextField({ label, isLabelHidden = false, hint, error, className, ...rest }: TextFieldProps) {
  const { refusal, whole } = usePasteWhole(rest)
  return (
    <Field {...{ label, isLabelHidden, hint, error: error ?? refusal }} {...(className ? { className } : {})}>
      {(control) => (
        <input className={styles.control} dir="auto" type="text" autoComplete="off" {...rest} {...whole} {...control} />
      )}
    </Field>
  )
}

type TextAreaProps = Common &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'value'> & { readonly value: string }

export function TextArea({
  label,
  isLabelHidden = false,
  hint,
  error,
  className,
  rows = 3,
  value,
  ...rest
}: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const { refusal, whole } = usePasteWhole(rest)
  useGrowing(area, value)
  return (
    <Field {...{ label, isLabelHidden, hint, error: error ?? refusal }} {...(className ? { className } : {})}>
      {(control) => (
        <textarea
          ref={area}
          dir="auto"
          className={styles.control}
          rows={rows}
          value={value}
          {...rest}
          {...whole}
          {...control}
        />
      )}
    </Field>
  )
}

type SelectFieldProps = Common &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'> & {
    readonly options: readonly { readonly value: string; readonly text: string }[]
    /** Shown for the empty value: "choose a unit". */
    readonly placeholder?: string
  }

/** The browser's own select: known to every hand, best on phones, and complete for keyboard and screen reader. */
export function SelectField(props: SelectFieldProps) {
  const { label, isLabelHidden = false, hint, error, className, options, placeholder, ...rest } = props
  return (
    <Field {...{ label, isLabelHidden, hint, error: error ?? null }} {...(className ? { className } : {})}>
      {(control) => (
        <select className={styles.control} {...rest} {...control}>
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

type CheckboxProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'id'> & { readonly label: ReactNode }

export function Checkbox({ label, className, ...rest }: CheckboxProps) {
  const id = useId()
  return (
    <div className={[styles.checkbox, className].filter(Boolean).join(' ')}>
      <input id={id} type="checkbox" {...rest} />
      <label htmlFor={id}>{label}</label>
    </div>
  )
}

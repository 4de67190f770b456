import type { ButtonHTMLAttributes, ReactNode } from 'react'
import styles from './Button.module.css'
import { useKeptFocus } from './useKeptFocus.ts'

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** `primary` is the one main action of a screen. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger'
  readonly icon?: ReactNode
  /** Takes no press for now, but keeps the focus: for what rests under the hand that has just pressed it. */
  readonly isResting?: boolean
}

export function Button(props: Props) {
  const { variant = 'secondary', icon, children, className, type = 'button', isResting = false, ...rest } = props
  const button = useKeptFocus(rest.disabled === true)
  return (
    <button
      ref={button}
      type={type}
      data-variant={variant}
      className={[styles.button, styles[variant], className].filter(Boolean).join(' ')}
      {...rest}
      // A form isn't sent by it either, nor by Enter in a field, which presses it.
      {...(isResting ? { 'aria-disabled': true, onClick: (event) => event.preventDefault() } : {})}
    >
      {icon}
      {children}
    </button>
  )
}

type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label' | 'children'> & {
  /** What it does, for screen readers and as its tooltip. */
  readonly label: string
  readonly icon: ReactNode
}

export function IconButton({ label, icon, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={[styles.button, styles.quiet, styles.iconOnly, className].filter(Boolean).join(' ')}
      {...rest}
    >
      {icon}
    </button>
  )
}

import styles from './matrix.module.css'

type Props = { readonly name: string; readonly isSelected: boolean; readonly onSelect: () => void }

/** A key result by name; choosing it shows its golden thread. */
export function KeyResultButton({ name, isSelected, onSelect }: Props) {
  return (
    <button type="button" className={styles.keyResult} aria-pressed={isSelected} onClick={onSelect}>
      {name}
    </button>
  )
}

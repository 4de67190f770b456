import styles from './Tips.module.css'

type Props = { readonly title: string; readonly tips: readonly string[] }

/** What the side panel advises in a phase, a sentence each. */
export function Tips({ title, tips }: Props) {
  return (
    <section className={styles.tips}>
      <h2>{title}</h2>
      <ul>
        {tips.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
    </section>
  )
}

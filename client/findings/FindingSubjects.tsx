import { useTranslation } from 'react-i18next'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { FindingKeyResult } from './FindingKeyResult.tsx'
import { FindingObjective } from './FindingObjective.tsx'
import styles from './findings.module.css'
import { useSubjectName } from './useSubjectName.ts'

/** The records a finding is about, side by side; those who may can put them right on the spot. */
export function FindingSubjects({ subjects }: { readonly subjects: readonly string[] }) {
  const { t } = useTranslation()
  return (
    <ul className={styles.subjectList} aria-label={t('alignment.findings.subjects')}>
      {subjects.map((id) => (
        <li key={id}>
          <Subject id={id} />
        </li>
      ))}
    </ul>
  )
}

function Subject({ id }: { readonly id: string }) {
  const keyResult = useBoard((board) => board.keyResults.get(id))
  const objective = useBoard((board) => board.objectives.get(id))
  const { kind, name } = useSubjectName()(id)
  if (keyResult) return <FindingKeyResult keyResult={keyResult} />
  if (objective) return <FindingObjective objective={objective} />
  return (
    <p className={styles.record}>
      {kind ? <span className={styles.kind}>{kind}</span> : null}
      {name}
    </p>
  )
}

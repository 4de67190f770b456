import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { inOrder } from '#shared/domain/inOrder.ts'
import { companyUnitId } from '#shared/ids.ts'
import { FromTo } from '../FromTo.tsx'
import { Rest } from '../Rest.tsx'
import styles from './DirectionScene.module.css'

const mostObjectives = 4
const mostTargets = 3
/** Characters in all up to which the large type has room for everything. */
const roomyLength = 260

/** The vision, the numbers, and the objectives as they are being written. */
export function DirectionScene() {
  const { t } = useTranslation()
  const vision = useBoard((board) => board.vision?.statement ?? '')
  const targets = useBoard((board) => board.targets)
  const objectives = useBoard((board) => board.objectives)
  const priorities = useBoard((board) => board.priorities)
  const company = useMemo(
    () => inOrder([...objectives.values()].filter((objective) => objective.unitId === companyUnitId)),
    [objectives],
  )
  const numbers = inOrder(targets.values())
  const length = vision.length + company.reduce((sum, objective) => sum + objective.text.length, 0)
  const isRoomy = length <= roomyLength && company.length < mostObjectives
  return (
    <div className={isRoomy ? `${styles.direction} ${styles.roomy}` : styles.direction}>
      {vision.trim() ? <p className={styles.vision}>{vision}</p> : null}
      {numbers.length > 0 ? (
        <ul className={styles.targets}>
          {numbers.slice(0, mostTargets).map((target) => (
            <li key={target.id} className={styles.target}>
              <span className={styles.name}>{target.name}</span>
              <FromTo baseline={target.baseline} target={target.value} measure={target.measure} />
            </li>
          ))}
        </ul>
      ) : null}
      {company.length > 0 ? (
        <ol className={styles.objectives}>
          {company.slice(0, mostObjectives).map((objective) => (
            <li key={objective.id} className={styles.objective}>
              <span className={styles.text}>{objective.text}</span>
              <span className={styles.priority}>
                {objective.priorityId ? priorities.get(objective.priorityId)?.title : null}
              </span>
            </li>
          ))}
        </ol>
      ) : null}
      <Rest of={company.length} shown={mostObjectives} />
      {!vision.trim() && numbers.length === 0 && company.length === 0 ? (
        <>
          <p className={styles.text}>{t('phases.direction.purpose')}</p>
          <ol className={styles.objectives}>
            {inOrder(priorities.values()).map((priority) => (
              <li key={priority.id}>{priority.title}</li>
            ))}
          </ol>
        </>
      ) : null}
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { Answer } from './Answer.tsx'
import { GrowthPicture } from './GrowthPicture.tsx'
import styles from './KeyResultsScreen.module.css'
import { LeverTable } from './LeverTable.tsx'
import { Outline } from './Outline.tsx'
import { StartTree } from './StartTree.tsx'
import { TargetHead } from './TargetHead.tsx'
import { useTree } from './TreeContext.tsx'
import { TreePicture } from './TreePicture.tsx'

/** One target: its numbers, its tree, what the tree answers, and the pictures of it. */
export function TargetTree() {
  const { t } = useTranslation()
  const { reading, edit } = useTree()
  const { target, root, drivers } = reading
  return (
    <>
      <TargetHead />
      {root ? (
        <>
          <Answer />
          <section className={styles.block} aria-labelledby="outline-heading">
            <h2 id="outline-heading" className={styles.heading}>
              {t('keyResults.outline.heading')}
            </h2>
            <Outline key={target.id} />
          </section>
          <TreePicture />
          <GrowthPicture />
          <LeverTable />
        </>
      ) : (
        <StartTree key={target.id} target={target} drivers={drivers} mayEdit={edit !== null} />
      )}
    </>
  )
}

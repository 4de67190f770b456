import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import sections from '#client/frame/Sections.module.css'
import { useBoard, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { inOrder } from '#shared/domain/inOrder.ts'
import { newId, type TargetId } from '#shared/ids.ts'
import { addTarget } from '#shared/workshop/edits/direction.ts'
import styles from './DirectionScreen.module.css'
import { TargetEditor } from './TargetEditor.tsx'
import { TargetLine } from './TargetLine.tsx'

/** The few numbers that say whether the vision comes true: from where we stand to where we want to be, by when. */
export function TargetsSection({ mayEdit }: { readonly mayEdit: boolean }) {
  const { t } = useTranslation()
  const { documents } = useWorkshop()
  const targets = useBoard((board) => board.targets)
  const due = useBoard((board) => board.settings?.cycleEnd)
  const listed = useMemo(() => inOrder(targets.values()), [targets])
  const [justAdded, setJustAdded] = useState<TargetId | null>(null)
  const add = () => {
    const id = newId<'target'>()
    addTarget(documents.board, id, { name: '', measure: 'currency', due })
    setJustAdded(id)
  }
  const addButton = mayEdit ? (
    <Button icon={<Plus size={18} />} onClick={add}>
      {t('direction.targets.add')}
    </Button>
  ) : null
  return (
    <section className={sections.section} aria-labelledby="targets-title">
      <h2 id="targets-title" className={sections.title}>
        {t('direction.targets.title')}
      </h2>
      {listed.length === 0 ? (
        <EmptyState title={t('direction.targets.empty')} action={addButton}>
          {t('direction.targets.example')}
        </EmptyState>
      ) : (
        <>
          <ul className={styles.targets}>
            {listed.map((target) => (
              <li key={target.id}>
                {mayEdit ? (
                  <TargetEditor target={target} isNew={target.id === justAdded} />
                ) : (
                  <TargetLine target={target} />
                )}
              </li>
            ))}
          </ul>
          <div>{addButton}</div>
        </>
      )}
    </section>
  )
}

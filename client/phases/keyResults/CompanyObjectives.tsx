import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalNotice } from '#client/commands/RefusalNotice.tsx'
import { useAddRefusal } from '#client/stores/usePermissions.ts'
import { useBoard, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { companyUnitId, newId, type ObjectiveId } from '#shared/ids.ts'
import { addObjective } from '#shared/workshop/edits/okrs.ts'
import screen from './KeyResultsScreen.module.css'
import { ObjectiveSection } from './ObjectiveSection.tsx'
import { useCompanyObjectives } from './useCompanyObjectives.ts'

/** The company's objectives, each with the key results by which it will be graded. */
export function CompanyObjectives() {
  const { t } = useTranslation()
  const { documents } = useWorkshop()
  const settings = useBoard((board) => board.settings)
  const { objectives, keyResultsOf } = useCompanyObjectives()
  const refusal = useAddRefusal('board', 'keyResults', { unitId: companyUnitId })
  const [added, setAdded] = useState<ObjectiveId | null>(null)
  const mayEdit = refusal === null
  const add = () => {
    const id = newId<'objective'>()
    addObjective(documents.board, id, {
      unitId: companyUnitId,
      ...(settings?.cycleStart ? { startsOn: settings.cycleStart } : {}),
      ...(settings?.cycleEnd ? { endsOn: settings.cycleEnd } : {}),
    })
    setAdded(id)
  }
  const addButton = mayEdit ? (
    <Button icon={<Plus size={16} />} onClick={add}>
      {t('keyResults.objectives.add')}
    </Button>
  ) : null
  return (
    <section className={screen.block} aria-labelledby="objectives-heading">
      <h2 id="objectives-heading" className={screen.heading}>
        {t('keyResults.objectives.heading')}
      </h2>
      <p className={screen.words}>{t('keyResults.objectives.words')}</p>
      {refusal === 'frozen' || refusal === 'locked' ? <RefusalNotice refusal={refusal} /> : null}
      {objectives.length === 0 ? (
        <EmptyState title={t('keyResults.objectives.none.title')} action={addButton}>
          {t('keyResults.objectives.none.words')}
        </EmptyState>
      ) : (
        <>
          {objectives.map((objective) => (
            <ObjectiveSection
              key={objective.id}
              objective={objective}
              keyResults={keyResultsOf(objective.id)}
              mayEdit={mayEdit}
              isNew={added === objective.id}
            />
          ))}
          <div>{addButton}</div>
        </>
      )}
    </section>
  )
}

import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useBoard, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { newId, type ObjectiveId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import { draftObjective } from '#shared/workshop/edits/direction.ts'

type Props = { readonly priority: Entry<'priorities'>; readonly onDrafted: (id: ObjectiveId) => void }

/** Starts an objective from a priority, for the cycle that is being planned. */
export function DraftObjective({ priority, onDrafted }: Props) {
  const { t } = useTranslation()
  const { documents } = useWorkshop()
  const startsOn = useBoard((board) => board.settings?.cycleStart)
  const endsOn = useBoard((board) => board.settings?.cycleEnd)
  const draft = () => {
    const id = newId<'objective'>()
    draftObjective(documents.board, id, priority, { startsOn, endsOn })
    onDrafted(id)
  }
  return (
    <Button
      icon={<Plus size={18} />}
      aria-label={t('direction.objectives.draftFrom', { title: priority.title })}
      onClick={draft}
    >
      {t('direction.objectives.draft')}
    </Button>
  )
}

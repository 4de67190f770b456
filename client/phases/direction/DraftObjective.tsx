import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useBoard, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { newId } from '#shared/ids.ts'
import { draftObjective } from '#shared/workshop/edits/direction.ts'
import type { Entry } from '#shared/workshop/schema/collections.ts'

/** Starts an objective from a priority, for the cycle that is being planned. */
export function DraftObjective({ priority }: { readonly priority: Entry<'priorities'> }) {
  const { t } = useTranslation()
  const { documents } = useWorkshop()
  const startsOn = useBoard((board) => board.settings?.cycleStart)
  const endsOn = useBoard((board) => board.settings?.cycleEnd)
  return (
    <Button
      icon={<Plus size={18} />}
      aria-label={t('direction.objectives.draftFrom', { title: priority.title })}
      onClick={() => draftObjective(documents.board, newId(), priority, { startsOn, endsOn })}
    >
      {t('direction.objectives.draft')}
    </Button>
  )
}

import { useReview } from '#client/stores/useReview.ts'
import { useWorkshop } from '#client/stores/useWorkshop.tsx'
import type { Entry } from '#shared/records/collections.ts'
import { KeyResultEditor } from './KeyResultEditor.tsx'

/** The editor of a key result that stands on the board, with what the rules ask about it there. */
export function BoardKeyResultEditor({ keyResult }: { readonly keyResult: Entry<'keyResults'> }) {
  const { documents } = useWorkshop()
  const findings = useReview(({ onKeyResult }) => onKeyResult(keyResult.id))
  return <KeyResultEditor document={documents.board} keyResult={keyResult} findings={findings} />
}

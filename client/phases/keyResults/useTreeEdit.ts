import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useWriteRefusal } from '#client/stores/usePermissions.ts'
import { useWorkshop } from '#client/stores/useWorkshop.tsx'
import { useUndoableStep } from '#client/undo/useUndoableStep.ts'
import { type DriverId, newId, type TargetId } from '#shared/ids.ts'
import type { Measure } from '#shared/records/fields.ts'
import type { Operator } from '#shared/records/numbers.ts'
import { clearTree, removeDriver, takeOutInput } from '#shared/workshop/edits/driverRemoval.ts'
import { addInput, connectInput, moveInput, setOperator, setSign } from '#shared/workshop/edits/drivers.ts'
import { updateRecord } from '#shared/workshop/writeRecords.ts'

type DriverPatch = Parameters<typeof updateRecord<'drivers'>>[3]
export type FilledNumber = { readonly id: DriverId; readonly patch: DriverPatch }
type TargetPatch = Parameters<typeof updateRecord<'targets'>>[3]

/** What the CEO and the facilitator may do to a tree, each a verb; what removes something can be undone. */
export type TreeEdit = {
  readonly update: (id: DriverId, patch: DriverPatch) => void
  /** Several numbers at once, out of a spreadsheet; one step for the undo. */
  readonly fill: (numbers: readonly FilledNumber[]) => void
  readonly updateTarget: (id: TargetId, patch: TargetPatch) => void
  readonly setOperator: (id: DriverId, operator: Operator) => void
  readonly addInput: (id: DriverId, input: { readonly name: string; readonly measure: Measure }) => void
  readonly connect: (id: DriverId, inputId: DriverId) => void
  readonly takeOut: (id: DriverId, position: number, name: string) => void
  readonly move: (id: DriverId, position: number, step: -1 | 1) => void
  readonly setSign: (id: DriverId, position: number, sign: 1 | -1) => void
  readonly remove: (id: DriverId, name: string) => void
  readonly clear: (id: TargetId) => void
}

/** `null` for those who may only watch. */
export function useTreeEdit(): TreeEdit | null {
  const { t } = useTranslation()
  const { documents, undo } = useWorkshop()
  const refusal = useWriteRefusal('board', 'drivers')
  const runStep = useUndoableStep(undo.board)
  const board = documents.board
  return useMemo(() => {
    if (refusal !== null) return null
    return {
      update: (id, patch) => updateRecord(board, 'drivers', id, patch),
      fill: (numbers) =>
        runStep(
          () => {
            for (const { id, patch } of numbers) updateRecord(board, 'drivers', id, patch)
          },
          t('keyResults.paste.taken', { count: numbers.length }),
        ),
      updateTarget: (id, patch) => updateRecord(board, 'targets', id, patch),
      setOperator: (id, operator) => setOperator(board, id, operator),
      addInput: (id, input) => addInput(board, id, newId(), input),
      connect: (id, inputId) => connectInput(board, id, inputId),
      takeOut: (id, position, name) =>
        runStep(() => takeOutInput(board, id, position), t('keyResults.outline.removed', { name })),
      move: (id, position, step) => moveInput(board, id, position, step),
      setSign: (id, position, sign) => setSign(board, id, position, sign),
      remove: (id, name) => runStep(() => removeDriver(board, id), t('keyResults.outline.removed', { name })),
      clear: (id) => runStep(() => clearTree(board, id), t('keyResults.outline.cleared')),
    }
  }, [board, refusal, runStep, t])
}

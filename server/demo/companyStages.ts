import { writeTemplate } from '#server/commands/template.ts'
import { realSurroundings } from '#server/surroundings.ts'
import type { KeyResultId, ObjectiveId } from '#shared/ids.ts'
import { companyUnitId } from '#shared/ids.ts'
import { numbers } from '#shared/messages/en/numbers.ts'
import { boardDocument } from '#shared/records/documents.ts'
import { demoPriorities } from '#shared/workshop/demo/ballots.ts'
import { demoCompanyObjectives } from '#shared/workshop/demo/companyOkrs.ts'
import { type DemoKeyResult, demoCycle, demoVision } from '#shared/workshop/demo/okrs.ts'
import { draftObjective } from '#shared/workshop/edits/direction.ts'
import { acceptLever } from '#shared/workshop/edits/levers.ts'
import { addKeyResult } from '#shared/workshop/edits/okrs.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { proseOf, setProse, updateRecord } from '#shared/workshop/writeRecords.ts'
import type { DemoRoom } from './demoRoom.ts'

/** The CEO's vision, the targets with the driver tree behind them, and one objective from each priority. */
export async function draftDirection(room: DemoRoom): Promise<void> {
  await room.edit(boardDocument, (board) => {
    const vision = proseOf(board, 'vision', null, 'statement')
    if (vision) setProse(vision, demoVision)
    writeTemplate(board, 'services', { ...realSurroundings, newId: room.newId })
    for (const { id } of readOne(board, 'targets').values()) updateRecord(board, 'targets', id, { due: demoCycle.end })
    const priorities = [...readOne(board, 'priorities').values()]
    for (const objective of demoCompanyObjectives) {
      const title = demoPriorities.find(({ key }) => key === objective.priority)?.title
      const priority = priorities.find((candidate) => candidate.title === title)
      if (!priority) throw new Error(`the demo's objective "${objective.text}" has no priority`)
      const id: ObjectiveId = room.newId<'objective'>()
      draftObjective(board, id, priority, { startsOn: demoCycle.start, endsOn: demoCycle.end })
      const text = proseOf(board, 'objectives', id, 'text')
      if (text) setProse(text, objective.text)
    }
  })
}

/** The levers of the tree become key results of the company, and beside them stands what no tree computes. */
export async function setKeyResults(room: DemoRoom): Promise<void> {
  await room.edit(boardDocument, (board) => {
    const objectives = [...readOne(board, 'objectives').values()]
    const drivers = [...readOne(board, 'drivers').values()]
    for (const { text, keyResults } of demoCompanyObjectives) {
      const objective = objectives.find((candidate) => candidate.text === text)
      if (!objective) throw new Error(`the demo's objective "${text}" did not reach the board`)
      for (const keyResult of keyResults) {
        const name = keyResult.driver && numbers.templates.techServices.drivers[keyResult.driver]
        const driverId = drivers.find((driver) => driver.name === name)?.id
        const said = keyResultFields(keyResult)
        const id: KeyResultId = room.newId<'keyResult'>()
        const objectiveId = objective.id
        if (driverId) acceptLever(board, { id, lever: { ...said, driverId }, said, objectiveId })
        else addKeyResult(board, id, { ...said, objectiveId, unitId: companyUnitId })
      }
    }
  })
}

/** A key result of the demo as its record keeps it, but for where it belongs. */
export function keyResultFields(keyResult: DemoKeyResult) {
  const { key: _key, serves: _serves, driver: _driver, method, isLeading, ...fields } = keyResult
  return {
    ...fields,
    baselineMethod: method,
    baselineQuality: 'measured' as const,
    isLeading: isLeading ?? false,
    reviewCadenceDays: monthDays,
  }
}

const monthDays = 30

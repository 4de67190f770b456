import type { KeyResultId, ObjectiveId } from '#shared/ids.ts'
import { boardDocument, unitDocument } from '#shared/records/documents.ts'
import { demoCompanyObjectives } from '#shared/workshop/demo/companyOkrs.ts'
import { demoCycle } from '#shared/workshop/demo/okrs.ts'
import { demoPeople } from '#shared/workshop/demo/people.ts'
import { demoUnitObjectives } from '#shared/workshop/demo/unitOkrs.ts'
import { addKeyResult, addObjective, linkKeyResult } from '#shared/workshop/edits/okrs.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { closeFindings } from './closeFindings.ts'
import { keyResultFields } from './companyStages.ts'
import type { DemoRoom } from './demoRoom.ts'
import type { DemoCast } from './gatherPeople.ts'

/** Each lead drafts the unit's OKRs in its envelope, links them to the company's, and offers them to the room. */
export async function offerUnitOkrs(room: DemoRoom, cast: DemoCast): Promise<void> {
  const companyIds = await room.edit(boardDocument, (board) =>
    companyKeyResultIds(readOne(board, 'keyResults').values()),
  )
  for (const { text, unit, keyResults } of demoUnitObjectives) {
    const unitId = cast.units[unit]
    await room.edit(unitDocument(unitId), (draft) => {
      const objectiveId: ObjectiveId = room.newId<'objective'>()
      addObjective(draft, objectiveId, { text, unitId, startsOn: demoCycle.start, endsOn: demoCycle.end })
      for (const keyResult of keyResults) {
        const id: KeyResultId = room.newId<'keyResult'>()
        addKeyResult(draft, id, { ...keyResultFields(keyResult), objectiveId, unitId })
        const to = keyResult.serves && companyIds.get(keyResult.serves.key)
        if (to) linkKeyResult(draft, room.newId<'link'>(), { from: id, to, amount: keyResult.serves?.amount })
      }
    })
    const lead = demoPeople.find((person) => person.unit === unit && person.role === 'lead')
    if (lead) await room.command(cast.people[lead.key], { type: 'offer', to: 'board' })
  }
}

/** The room closes every finding that blocks signing, by a decision on the record. */
export async function alignUnits(room: DemoRoom, cast: DemoCast): Promise<void> {
  await room.edit(boardDocument, (board) => closeFindings(board, cast.people.ceo.name, room.now))
}

function companyKeyResultIds(
  keyResults: Iterable<{ readonly id: KeyResultId; readonly text: string }>,
): ReadonlyMap<string, KeyResultId> {
  const idByText = new Map([...keyResults].map(({ id, text }) => [text, id]))
  const all = demoCompanyObjectives.flatMap((objective) => objective.keyResults)
  return new Map(
    all.flatMap(({ key, text }) => {
      const id = idByText.get(text)
      return id ? [[key, id] as const] : []
    }),
  )
}

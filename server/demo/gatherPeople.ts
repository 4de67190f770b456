import type { UnitId } from '#shared/ids.ts'
import { companyUnitId } from '#shared/ids.ts'
import type { SessionParticipant } from '#shared/protocol/http.ts'
import { boardDocument } from '#shared/records/documents.ts'
import { demoCycle } from '#shared/workshop/demo/okrs.ts'
import {
  type DemoPersonKey,
  type DemoUnit,
  demoCompany,
  demoFacilitator,
  demoPeople,
  demoUnits,
} from '#shared/workshop/demo/people.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import type { DemoRoom } from './demoRoom.ts'

/** Who plays in the demo, and the ids their units got. */
export type DemoCast = {
  readonly facilitator: SessionParticipant
  readonly people: Readonly<Record<DemoPersonKey, SessionParticipant>>
  readonly units: Readonly<Record<DemoUnit | 'company', UnitId>>
}

/** Sets the demo up: its company, cycle and units, and everybody comes in by invitation. */
export async function gatherPeople(room: DemoRoom): Promise<DemoCast> {
  const facilitator = await room.join('facilitator', demoFacilitator)
  await room.command(facilitator, {
    type: 'editSettings',
    settings: {
      ...demoCompany,
      cycleName: demoCycle.name,
      cycleStart: demoCycle.start,
      cycleEnd: demoCycle.end,
    },
  })
  await room.command(facilitator, {
    type: 'editRoster',
    changes: [
      { op: 'changeUnit', unitId: companyUnitId, name: demoCompany.company },
      ...demoUnits.map(({ name, kind }) => ({ op: 'addUnit' as const, name, kind })),
    ],
  })
  const units = await room.edit(boardDocument, (board) => unitIdsByKey(readOne(board, 'units').values()))
  const people = new Map<DemoPersonKey, SessionParticipant>()
  for (const { key, name, role, unit } of demoPeople)
    people.set(key, await room.join(role, name, unit === 'company' ? undefined : units[unit]))
  return { facilitator, units, people: Object.fromEntries(people) as DemoCast['people'] }
}

function unitIdsByKey(units: Iterable<{ readonly id: UnitId; readonly name: string }>): DemoCast['units'] {
  const idByName = new Map([...units].map(({ id, name }) => [name, id]))
  const ids = demoUnits.map(({ key, name }) => {
    const id = idByName.get(name)
    if (!id) throw new Error(`the demo has no unit called ${name}`)
    return [key, id]
  })
  return { ...Object.fromEntries(ids), company: companyUnitId } as DemoCast['units']
}

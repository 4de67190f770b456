import { joinWorkshop } from '#server/auth/join.ts'
import { createWorkshop } from '#server/commands/createWorkshop.ts'
import { createDispatch } from '#server/commands/dispatch.ts'
import { followEnvelopes } from '#server/commands/followEnvelopes.ts'
import type { Store } from '#server/storage/store.ts'
import { realSurroundings as surroundings } from '#server/surroundings.ts'
import { createRooms } from '#server/sync/rooms.ts'
import { documentName } from '#server/sync/session.ts'
import type { StickyId, UnitId } from '#shared/ids.ts'
import type { CommandRequest } from '#shared/protocol/commands.ts'
import type { SessionParticipant } from '#shared/protocol/http.ts'
import { boardDocument, ownDocument, unitDocument } from '#shared/records/documents.ts'
import type { Phase } from '#shared/records/phases.ts'
import { setProse } from '#shared/workshop/writeRecords.ts'
import { createSeededRandom } from '#tests/support/runner/seed.ts'
import type { VirtualTime } from '#tests/support/runner/virtualTime.ts'
import { openPens, type Pens, within } from './pens.ts'
import { type Author, planTogether, poolTogether, writeSwot } from './twoDaysOfWork.ts'

export type Written = {
  readonly documentNames: readonly string[]
  readonly stickies: number
  readonly keystrokes: number
  readonly updates: number
  readonly updateBytes: number
}

const unitNames = ['Sales', 'Delivery', 'Platform', 'People', 'Finance'] as const
const peoplePerUnit = 5
const reloads = 4

/** Two days with 30 people, 600 stickies and everything that follows from them, as the browsers write it: key by key. */
export async function holdWorkshop(time: VirtualTime, seed: number, store: Store): Promise<Written> {
  const random = createSeededRandom(seed)
  const rooms = createRooms({ store })
  const stopFollowing = followEnvelopes({ rooms, surroundings, report: (error) => console.error(error) })
  const dispatch = createDispatch({ rooms, versions: store.versions, surroundings })
  const units = unitNames.map((name) => ({ name }))
  const request = { title: 'Off-site', company: 'Northlight', headCount: 120, units, template: 'services' as const }
  const created = await within(
    time,
    createWorkshop({ rooms, surroundings, fillWorkshop: async () => undefined }, request),
  )
  if (!created.ok) throw new Error(JSON.stringify(created.failure))
  const { workshopId, invitations } = created.value

  const join = async (role: 'facilitator' | 'ceo' | 'lead' | 'participant', name: string, unitId?: string) => {
    const asked = { invitation: invitations[role], name, ...(unitId ? { unitId } : {}) }
    const joined = await within(time, joinWorkshop(rooms, surroundings, asked))
    if (!joined.ok) throw new Error(JSON.stringify(joined.failure))
    return joined.value.participant
  }
  const facilitator = await join('facilitator', 'Fay')
  const ceo = await join('ceo', 'Cleo')
  const own: SessionParticipant[] = [ceo]
  const unitIds = created.value.units.flatMap(({ id }) => (id === 'company0' ? [] : [id]))
  for (const unitId of unitIds)
    for (let number = 0; number < peoplePerUnit; number += 1)
      own.push(await join(number === 0 ? 'lead' : 'participant', `Person ${own.length}`, unitId))
  // The others sit with the company itself.
  while (own.length < 29) own.push(await join('participant', `Person ${own.length}`, 'company0'))

  let commands = 0
  const command = async (by: SessionParticipant, asked: CommandRequest) => {
    commands += 1
    const body = { ...asked, commandId: `command_${commands}` }
    const answer = await within(time, dispatch({ workshopId, participant: by }, body))
    if (!answer.ok) throw new Error(`${asked.type}: ${JSON.stringify(answer.failure)}`)
  }
  const goTo = (phase: Phase) => command(facilitator, { type: 'goToPhase', phase })

  const board = openPens(time, rooms, workshopId, boardDocument)
  const unitPens = new Map<string, Pens>()
  for (const unitId of ['company0', ...unitIds])
    unitPens.set(unitId, openPens(time, rooms, workshopId, unitDocument(unitId as UnitId)))
  const ownPens = new Map(
    own.map(({ id }) => [id, openPens(time, rooms, workshopId, ownDocument(id as never))] as const),
  )
  let keystrokes = 0
  const author = (person: SessionParticipant, pens: Pens): Author => ({
    person,
    doc: pens.doc,
    random,
    write: (edit) => pens.write(person.id, edit),
    type: async (text, words) => {
      // A key in eight is a slip, and taken back.
      const keys = [...words].flatMap((key) => (random.below(8) === 0 ? [key, 'x', ''] : [key]))
      let soFar = text()?.toString() ?? ''
      for (const key of keys) {
        soFar = key === '' ? soFar.slice(0, -1) : soFar + key
        keystrokes += 1
        await pens.write(person.id, () => {
          const prose = text()
          if (prose) setProse(prose, soFar)
        })
      }
    },
  })
  const inUnit = (person: SessionParticipant) => author(person, unitPens.get(person.unitId ?? '') ?? board)
  const onBoard = (person: SessionParticipant) => author(person, board)
  const reloadAll = () => {
    for (const { id } of [facilitator, ...own])
      for (const pens of [board, ...unitPens.values(), ...ownPens.values()]) pens.reload(id)
  }

  await goTo('swot')
  const ids: StickyId[] = []
  for (let turn = 0; turn < reloads; turn += 1) {
    for (const person of own) ids.push(...(await writeSwot(inUnit(person), 150 / own.length)))
    reloadAll()
  }
  await goTo('pool')
  await command(facilitator, { type: 'openEnvelopes', of: 'unit' })
  await poolTogether([facilitator, ...own].map(onBoard))
  await goTo('priorities')
  await planTogether({
    command,
    goTo,
    facilitator,
    ceo,
    leads: own.filter(({ role }) => role === 'lead'),
    everybody: own,
    onBoard,
    inUnit,
    ballotOf: (person) => author(person, ownPens.get(person.id) ?? board),
    reloadAll,
  })
  await within(time, stopFollowing())
  const { updates, updateBytes } = rooms.stats()
  const documents = [boardDocument, { kind: 'access' } as const]
  return {
    documentNames: [
      ...documents.map((document) => documentName(workshopId, document)),
      ...[...unitPens.keys()].map((id) => `${workshopId}/unit/${id}`),
      ...own.map(({ id }) => `${workshopId}/own/${id}`),
    ],
    stickies: ids.length,
    keystrokes,
    updates,
    updateBytes,
  }
}

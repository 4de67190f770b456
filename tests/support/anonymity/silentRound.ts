import { joinWorkshop } from '#server/auth/join.ts'
import { createWorkshop } from '#server/commands/createWorkshop.ts'
import { createDispatch } from '#server/commands/dispatch.ts'
import { followEnvelopes } from '#server/commands/followEnvelopes.ts'
import { createMemoryStore } from '#server/storage/memory.ts'
import type { Surroundings } from '#server/surroundings.ts'
import { createRooms } from '#server/sync/rooms.ts'
import { englishText } from '#server/workshopText.ts'
import type { Id, ParticipantId, StickyId, UnitId } from '#shared/ids.ts'
import type { CommandRequest } from '#shared/protocol/commands.ts'
import type { SessionParticipant } from '#shared/protocol/http.ts'
import { quadrants } from '#shared/records/discovery.ts'
import { boardDocument, ownDocument, unitDocument } from '#shared/records/documents.ts'
import { anonymously } from '#shared/workshop/edits/anonymously.ts'
import { addStickies } from '#shared/workshop/edits/stickies.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { addRecord } from '#shared/workshop/writeRecords.ts'
import { createSeededRandom, type SeededRandom } from '#tests/support/runner/seed.ts'
import { until } from '#tests/support/runner/until.ts'
import { type Seat, takeSeat } from './seat.ts'

export type Round = {
  /** Sat in the same unit all the time and wrote nothing: knows that it was one of the others. */
  readonly colleague: { readonly board: Seat; readonly unit: Seat }
  readonly facilitator: { readonly board: Seat }
  readonly writers: readonly ParticipantId[]
  /** What nobody is to find out: whose each note is. */
  readonly writerOf: ReadonlyMap<string, ParticipantId>
  readonly stop: () => Promise<void>
}

type Course = {
  readonly seed: number
  readonly writers: number
  /** How the server mixes notes when it copies them; the real one is random. */
  readonly mixing?: Surroundings['random']
}

const mostNotesEach = 3

/**
 * One silent round from the first note to the board: everyone writes one to three notes alone, in no order, and now and
 * then says something on the board under their own name; the notes are opened, some more come late, the unit goes onto
 * the board.
 */
export async function playSilentRound({ seed, writers: count, mixing }: Course): Promise<Round> {
  const random = createSeededRandom(seed)
  const surroundings: Surroundings = {
    now: () => 1,
    newId: seededIds(random.fork()),
    random: mixing ?? random.fork().next,
    textIn: englishText,
  }
  const store = createMemoryStore()
  const rooms = createRooms({ store })
  const dispatch = createDispatch({ rooms, versions: store.versions, surroundings })
  const stopFollowing = followEnvelopes({ rooms, surroundings, report: fail })
  const created = await createWorkshop(
    { rooms, surroundings, fillWorkshop: () => Promise.resolve() },
    { title: 'Off-site', units: [{ name: 'Sales' }] },
  )
  if (!created.ok) return fail(created.failure)
  const { workshopId, invitations, units } = created.value
  const sales = units.find(({ name }) => name === 'Sales')?.id as UnitId
  const enter = async (role: 'facilitator' | 'participant', name: string): Promise<SessionParticipant> => {
    const joined = await joinWorkshop(rooms, surroundings, { invitation: invitations[role], name, unitId: sales })
    return joined.ok ? joined.value.participant : fail(joined.failure)
  }
  const command = async (participant: SessionParticipant, request: CommandRequest) => {
    const done = await dispatch({ workshopId, participant }, { commandId: surroundings.newId(), ...request })
    if (!done.ok) fail(done.failure)
  }

  const facilitator = await enter('facilitator', 'Fay')
  const people = []
  for (let index = 0; index <= count; index += 1) people.push(await enter('participant', `Person ${index}`))
  const [colleague, ...writers] = random.shuffle(people) as [SessionParticipant, ...SessionParticipant[]]
  await command(facilitator, { type: 'editSettings', settings: { silentFirst: true } })
  await command(facilitator, { type: 'goToPhase', phase: 'swot' })

  const sit = (person: SessionParticipant, document: Parameters<typeof takeSeat>[2]) =>
    takeSeat(rooms, workshopId, document, person.id)
  const watched = {
    facilitator: { board: await sit(facilitator, boardDocument) },
    colleague: { board: await sit(colleague, boardDocument), unit: await sit(colleague, unitDocument(sales)) },
  }
  const hands = new Map<ParticipantId, { readonly board: Seat; readonly own: Seat }>()
  for (const writer of random.shuffle(writers)) {
    const id = writer.id as ParticipantId
    hands.set(id, { board: await sit(writer, boardDocument), own: await sit(writer, ownDocument(id)) })
  }

  const writerOf = new Map<string, ParticipantId>()
  const write = (writer: ParticipantId) => {
    const own = hands.get(writer)?.own.doc
    const id = surroundings.newId<'sticky'>() as StickyId
    writerOf.set(id, writer)
    if (own) anonymously(own, () => addStickies(own, random.pick(quadrants), [{ id, text: `Thought ${id}` }], 'notes'))
  }
  const speak = (writer: ParticipantId) => {
    const board = hands.get(writer)?.board
    if (!board) return
    board.show({ phase: 'swot' })
    addRecord(board.doc, 'comments', surroundings.newId<'comment'>(), {
      subject: 'anything',
      text: 'Said aloud',
      author: writer,
      createdAt: 1,
    })
  }
  const ids = [...hands.keys()]
  const acts = ids.flatMap((writer) => [
    ...Array.from({ length: 1 + random.below(mostNotesEach) }, () => () => write(writer)),
    ...Array.from({ length: random.below(3) }, () => () => speak(writer)),
  ])
  for (const act of random.shuffle(acts)) {
    act()
    await nextMoment()
  }
  const boardOf = () => readOne(watched.facilitator.board.doc, 'progress').get(sales)
  await until(() => boardOf()?.silentNotes === writerOf.size, {
    what: 'the number of silent notes',
    timeoutMs: patienceMs,
  })
  await command(facilitator, { type: 'openEnvelopes', of: 'own' })
  const notesSeen = () => readOne(watched.colleague.unit.doc, 'stickies').size
  await until(() => notesSeen() === writerOf.size, { what: 'the notes in the unit', timeoutMs: patienceMs })
  for (const act of random.shuffle([() => write(random.pick(ids)), () => speak(random.pick(ids))])) {
    act()
    await nextMoment()
  }
  await until(() => notesSeen() === writerOf.size, { what: 'the late notes', timeoutMs: patienceMs })
  await command(facilitator, { type: 'goToPhase', phase: 'pool' })
  await command(facilitator, { type: 'openEnvelopes', of: 'unit' })
  await until(() => readOne(watched.facilitator.board.doc, 'stickies').size === writerOf.size, {
    what: 'the notes on the board',
    timeoutMs: patienceMs,
  })
  return {
    ...watched,
    writers: ids,
    writerOf,
    stop: async () => {
      await stopFollowing()
      await rooms.close().catch(() => undefined)
      await store.close()
    },
  }
}

const patienceMs = 20_000

const nextMoment = () => new Promise((resolve) => setImmediate(resolve))

const fail = (refusal: unknown): never => {
  throw new Error(`a step of the round failed: ${JSON.stringify(refusal)} ${String(refusal)}`)
}

const letters = '0123456789abcdefghijklmnopqrstuvwxyz'
const seededIds =
  (random: SeededRandom) =>
  <Kind extends string>(): Id<Kind> =>
    Array.from({ length: 16 }, () => random.pick([...letters])).join('') as Id<Kind>

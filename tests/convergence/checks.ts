import * as Y from 'yjs'
import { actorIn } from '#server/sync/membership.ts'
import { loadDoc } from '#server/sync/room.ts'
import { documentName } from '#server/sync/session.ts'
import { givenOn } from '#shared/domain/ballots/castBallot.ts'
import { canonicalJson } from '#shared/domain/contentHash.ts'
import { readPool } from '#shared/domain/pool.ts'
import { reviewOf } from '#shared/domain/review/reviewer.ts'
import { mayRead } from '#shared/permissions.ts'
import { boardDocument, type DocumentKind, documentPath, parseDocumentPath } from '#shared/records/documents.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { readOne, readSnapshot } from '#shared/workshop/mirror.ts'
import { hasTaken } from './journal.ts'
import { anyMark, unitMark } from './operations/hand.ts'
import type { Room } from './room.ts'

/** What holds once everybody is connected again and everything is called saved; each broken promise is a sentence. */
export async function checkRoom(room: Room): Promise<readonly string[]> {
  return [
    ...(await checkSameEverywhere(room)),
    ...checkJournals(room),
    ...checkBoard(room),
    ...checkBallots(room),
    ...checkRoster(room),
  ]
}

/** Whoever was moved, or removed, reads nothing any more that isn't theirs; somebody leads. */
function checkRoster(room: Room): readonly string[] {
  const board = room.disk.kept(documentName(room.workshopId, boardDocument))
  const leadId = readOne(board, 'control')?.facilitation?.leadId
  const isLed = leadId === undefined || readOne(board, 'roster').get(leadId)?.role === 'facilitator'
  const read = room.devices.flatMap((device) =>
    device.documents().flatMap(({ live }) => {
      const { ref, path } = live.connection
      const actor = actorIn(board, device.person.id)
      return actor && mayRead(actor, ref) ? [] : [`${device.person.name} reads ${path}, which is not theirs any more`]
    }),
  )
  return [...(isLed ? [] : [`${leadId} leads, who is no facilitator`]), ...read]
}

/** Every device, the server, and whoever loads the document anew have the same. */
async function checkSameEverywhere(room: Room): Promise<readonly string[]> {
  const problems: string[] = []
  for (const name of room.disk.documentNames()) {
    const document = parseDocumentPath(name.slice(room.workshopId.length + 1))
    if (!document) continue
    const kept = room.disk.kept(name)
    const loaded = await loadDoc(room.disk.store, name, document)
    if (!isSame(loaded.doc, kept)) problems.push(`${name}: what is loaded is not what was appended`)
    for (const server of room.servers) {
      const served = await server?.rooms.read(room.workshopId, [document], ([doc]) => doc && isSame(doc, kept))
      if (!served) problems.push(`${name}: the server has something else in memory`)
    }
    for (const device of room.devices) {
      const opened = device.documents().find(({ live }) => documentPath(live.connection.ref) === documentPath(document))
      if (!opened) continue
      const { document: doc, mirror } = opened.live
      const who = `${name} at ${device.person.name}`
      if (!isSame(doc, kept)) problems.push(`${who} differs from the store: ${difference(doc, kept)}`)
      if (doc.store.pendingStructs || doc.store.pendingDs) problems.push(`${who} waits for something`)
      if (!isSameSnapshot(mirror.snapshot(), readSnapshot<DocumentKind>(doc, document.kind)))
        problems.push(`${who}: the mirror is not what a fresh reading gives`)
    }
  }
  return problems
}

/** What the pages called saved is there, and nothing that is left to say. */
function checkJournals({ devices, disk, underWay, accepted, step, workshopId }: Room): readonly string[] {
  const lost = devices.flatMap((device) =>
    device.documents().flatMap(({ journal, live }) => {
      const kept = disk.kept(documentName(workshopId, live.connection.ref))
      return journal.saved().filter((entry) => !hasTaken(kept, entry))
    }),
  )
  return [
    ...(lost.length > 0 ? [`${lost.length} changes that were called saved are gone`] : []),
    ...(underWay.size > 0 ? [`${underWay.size} commands were never answered`] : []),
    ...(step() === accepted.size ? [] : [`the workshop is at step ${step()} after ${accepted.size} commands`]),
  ]
}

function checkBoard(room: Room): readonly string[] {
  const doc = room.disk.kept(documentName(room.workshopId, boardDocument))
  const board = readSnapshot(doc, 'board')
  const problems: string[] = []
  const pool = readPool(board.stickies, board.themes)
  const places = [...pool.ungrouped, ...pool.tray, ...pool.themes.flatMap(({ stickies }) => stickies)]
  const placed = places.flatMap(({ sticky, same }) => [sticky.id, ...same.map(({ id }) => id)])
  if (placed.length !== board.stickies.size || new Set(placed).size !== placed.length)
    problems.push(`${placed.length} places for ${board.stickies.size} stickies`)
  for (const { id, theme, text, unitId } of board.stickies.values()) {
    if (theme && !doc.getMap('themes').has(theme)) problems.push(`${id} lies in a theme that never was: ${theme}`)
    if (!unitId || !room.everOpened.has(unitId)) problems.push(`${id} came out of a closed envelope`)
    const own = unitMark(board, unitId ?? '')
    if ((text.match(anyMark) ?? []).some((mark) => mark !== own))
      problems.push(`${id} has words of another unit: ${text}`)
  }
  for (const { from, to, id } of board.links.values())
    for (const end of [from, to])
      if (!doc.getMap('keyResults').has(end)) problems.push(`link ${id} points at nothing: ${end}`)
  for (const { id, objectiveId } of board.keyResults.values())
    if (!doc.getMap('objectives').has(objectiveId)) problems.push(`key result ${id} is under nothing: ${objectiveId}`)
  problems.push(...checkReadable(board))
  return problems
}

/** Whatever concurrent edits left behind, those who read the board get through it. */
function checkReadable(board: BoardSnapshot): readonly string[] {
  try {
    reviewOf(board, '2026-11-22').forTheRoom()
    return []
  } catch (error) {
    return [`the board can't be analysed: ${error}`]
  }
}

function checkBallots(room: Room): readonly string[] {
  const problems: string[] = []
  const board = room.boardOnDisk()
  const budgets = new Map([...board.tallies.values()].map(({ round, budget }) => [String(round), budget]))
  const { ballot } = board.control ?? {}
  if (ballot) budgets.set(String(ballot.round), ballot.budget)
  for (const { id, name } of room.people) {
    const own = room.disk.kept(documentName(room.workshopId, { kind: 'own', participantId: id as never }))
    for (const [round, dots] of readOne(own, 'ballots')) {
      const given = givenOn(dots)
      if (given > (budgets.get(round) ?? 0)) problems.push(`${name} gave ${given} dots in round ${round}`)
    }
  }
  for (const { ballots, voters, dots, budget, round } of board.tallies.values()) {
    const given = givenOn(dots)
    if (ballots > voters || given > ballots * budget) problems.push(`round ${round} counted ${given} dots`)
  }
  return problems
}

const isSame = (one: Y.Doc, other: Y.Doc) =>
  Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other)) && contentOf(one) === contentOf(other)

/** The collections as they stand; a collection that was asked for and is empty is no difference. */
function contentOf(doc: Y.Doc): string {
  const shown = [...doc.share.keys()].map((name) => [name, doc.getMap(name).toJSON()] as const)
  return canonicalJson(Object.fromEntries(shown.filter(([, content]) => Object.keys(content).length > 0)))
}

function difference(one: Y.Doc, other: Y.Doc): string {
  const [here, there] = [one, other].map((doc) => Y.decodeStateVector(Y.encodeStateVector(doc)))
  const clients = new Set([...(here?.keys() ?? []), ...(there?.keys() ?? [])])
  const behind = [...clients].filter((client) => here?.get(client) !== there?.get(client))
  return behind
    .map((client) => `client ${client}: ${here?.get(client) ?? 0} here, ${there?.get(client) ?? 0} there`)
    .join('; ')
}

const isSameSnapshot = (one: object, other: object) => canonicalJson(plain(one)) === canonicalJson(plain(other))

const plain = (snapshot: object): unknown =>
  Object.fromEntries(
    Object.entries(snapshot).map(([name, part]) => [name, part instanceof Map ? Object.fromEntries(part) : part]),
  )

import * as Y from 'yjs'
import { limits } from '#shared/limits.ts'
import { boardDocument } from '#shared/records/documents.ts'
import { applyMessages, type Batch, type Outcome, type Spoiled } from './batch.ts'
import { claimClientIds, type RoomClaim } from './claiming.ts'
import { compactIfDue } from './compaction.ts'
import type { Environment } from './environment.ts'
import type { OpenRooms } from './openRooms.ts'
import type { Peer } from './peer.ts'
import type { Room } from './room.ts'

/**
 * One tick of a workshop: apply what is waiting in its rooms → append → flush → broadcast → acknowledge. Nothing leaves the
 * server before it is on the disk, and what waits meanwhile goes into the next tick.
 */
export async function flushMessages(environment: Environment, rooms: OpenRooms): Promise<void> {
  const waiting = rooms.all().filter((room) => room.waiting.length > 0)
  if (waiting.length === 0) return
  try {
    await claimClientIds(environment.store, unclaimedOf(waiting))
    const board = await rooms.open(boardDocument)
    const batches = waiting.flatMap((room) => {
      const messages = room.waiting.splice(0)
      return applied(environment, rooms, applyMessages(room, board.doc, messages))
    })
    const appended = await appendBatches(environment, rooms, batches)
    for (const { messages } of appended) for (const { peer, weight } of messages) peer.weigh(-weight)
    for (const batch of appended) tellPeers(environment, batch)
    for (const { room } of appended) await compactIfDue(environment, room)
  } catch (error) {
    // The disk may or may not have it: only what it gives back can be trusted now.
    environment.report({ what: 'the store failed', document: waiting.map(({ name }) => name).join(' '), error })
    for (const room of waiting) rooms.drop(room, 'storeFailed')
  }
}

const unclaimedOf = (rooms: readonly Room[]): readonly RoomClaim[] =>
  rooms.flatMap((room) => room.unclaimed.splice(0).map((claim) => ({ ...claim, room })))

function applied(
  { report, counters }: Environment,
  rooms: OpenRooms,
  result: ReturnType<typeof applyMessages>,
): readonly Batch[] {
  if (result.ok) {
    if (result.value.isCut) counters.cutBatches += 1
    return [result.value]
  }
  const { room, culprit, error }: Spoiled = result.failure
  report({ what: 'an update threw', document: room.name, error })
  culprit?.refuse('malformed')
  rooms.drop(room)
  return []
}

/**
 * Appends until the log takes it: whoever is behind reads what was missed, and judges its messages again. The board says who
 * may do what, so that where it has moved on, everything is judged again. What was turned away counts too: what it builds on,
 * or what allows it, may be what another server has appended.
 */
async function appendBatches(
  environment: Environment,
  rooms: OpenRooms,
  batches: readonly Batch[],
): Promise<readonly Batch[]> {
  const entries = batches
    .filter(({ update, outcomes }) => update || outcomes.some(({ kind }) => kind === 'refused' || kind === 'unready'))
    .map(({ room, update }) => ({ document: room.name, after: room.head, update }))
  if (entries.length === 0) return batches
  const judge = await rooms.open(boardDocument)
  const judged = entries.some(({ document }) => document === judge.name)
    ? entries
    : [...entries, { document: judge.name, after: judge.head, update: null }]
  const answer = await environment.store.append(judged)
  if (answer.kind === 'appended') {
    environment.counters.flushes += 1
    for (const { room, update } of batches) {
      if (!update) continue
      room.head += 1
      room.log = { updates: room.log.updates + 1, bytes: room.log.bytes + update.length }
    }
    return batches
  }
  const hasJudgeMoved = answer.documents.includes(judge.name)
  const isBehind = ({ room }: Batch) => hasJudgeMoved || answer.documents.includes(room.name)
  for (const batch of batches) if (isBehind(batch)) await rooms.catchUp(batch.room, batch.update)
  if (hasJudgeMoved && !batches.some(({ room }) => room === judge)) await rooms.catchUp(judge, null)
  const again = batches.flatMap((batch) =>
    isBehind(batch) ? applied(environment, rooms, applyMessages(batch.room, judge.doc, batch.messages)) : [batch],
  )
  return appendBatches(environment, rooms, again)
}

function tellPeers({ counters, flushed }: Environment, batch: Batch): void {
  const { room, update, contributors, outcomes } = batch
  const { counts, questions, incomplete } = settleOutcomes(outcomes)
  if (update) {
    counters.updates += 1
    counters.updateBytes += update.length
    for (const peer of room.peers) {
      // Whoever sent all of it has it already.
      const isItsOwn = contributors.size === 1 && contributors.has(peer)
      if (!isItsOwn) peer.broadcast(room.doc, update)
    }
  }
  for (const [peer, count] of counts) peer.acknowledge(count)
  for (const peer of incomplete) peer.askForRest(room.doc)
  answerAll(room, questions)
  for (const peer of room.peers) peer.relieve(room.doc)
  if (update) flushed(room.document)
}

/** Whoever asks for the same in the same moment gets the same answer, which may be the whole document: made once. */
function answerAll({ doc }: Room, questions: ReadonlyMap<Peer, Uint8Array>): void {
  const answers = new Map<string, Uint8Array>()
  for (const [peer, stateVector] of questions) {
    const asked = Buffer.from(stateVector).toString('latin1')
    const answer = answers.get(asked) ?? Y.encodeStateAsUpdate(doc, stateVector)
    answers.set(asked, answer)
    peer.answerState(doc, answer)
  }
}

/** What the peers themselves remember of it, and what each is to be told. */
function settleOutcomes(outcomes: readonly Outcome[]) {
  const counts = new Map<Peer, number>()
  const questions = new Map<Peer, Uint8Array>()
  const incomplete = new Set<Peer>()
  for (const outcome of outcomes) {
    const { peer } = outcome
    switch (outcome.kind) {
      case 'asked':
        questions.set(peer, outcome.stateVector)
        break
      case 'taken':
        if (outcome.isWhole) peer.release()
        counts.set(peer, outcome.count)
        break
      case 'unready':
        // Before the client's SyncStep2 this is honest: what was typed while it was on its way comes again with it.
        peer.hold()
        if (!peer.hasSentWhole() && !outcome.isWhole) break
        if (peer.countUnready() > limits.unreadyUpdates) peer.refuse('unready')
        else incomplete.add(peer)
        break
      case 'refused':
        peer.refuse(outcome.code)
    }
  }
  return { counts, questions, incomplete }
}

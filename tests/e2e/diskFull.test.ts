import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WorkshopCreated } from '#shared/protocol/http.ts'
import { create, join as joinOutside } from '#tests/support/guest.ts'
import { mountSmallDisk, noSmallDisk } from '#tests/support/smallDisk.ts'
import { press, see } from '#tests/support/story/controls.ts'
import { patience } from '#tests/support/story/patience.ts'
import { keepLooks } from '#tests/support/story/pictures.ts'
import type { Player } from '#tests/support/story/player.ts'
import * as saving from '#tests/support/story/saving.ts'
import { join } from '#tests/support/story/setup.ts'
import { firstShownAt, type Shown, watchShown } from '#tests/support/story/shown.ts'
import { openStage, phone, type Stage } from '#tests/support/story/stage.ts'
import * as swot from '#tests/support/story/swot.ts'
import { callWitness } from '#tests/support/story/witness.ts'
import { until } from '#tests/support/until.ts'

const mostNotes = 120
const triesWatched = 4
/** What a browser logs when the server closes a line or says that it can't. */
const provoked = [/WebSocket/, /ERR_/, /status of 503/]

// When lmdb still finds a free page in its file isn't in anybody's hands: this one is for looking, and decides nothing.
const isAsked = process.env.FULL_DISK === '1'
const disk = isAsked ? mountSmallDisk() : null
let stage: Stage
let workshop: WorkshopCreated
beforeAll(async () => {
  if (!disk) return
  stage = await openStage({ dataDir: disk.dataDir })
  workshop = await create(stage.server.url)
  const outside = await joinOutside(stage.server.url, { invitation: workshop.invitations.facilitator, name: 'Fay' })
  await outside.command('goToPhase', { phase: 'swot' })
})
afterAll(async () => {
  await stage?.close()
  disk?.remove()
})

test('while the disk of the server is full the page says so steadily, never "Saved", and saves by itself once there is room', async ({
  skip,
}) => {
  if (!disk) return skip(isAsked ? noSmallDisk : 'npm run test:full-disk runs it')
  const ada = await sitDown('Ada')
  const bo = await sitDown('Bo', phone)
  const dana = await sitDown('Dana', {}, refuseToKeep)
  const facilitator = await stage.enter('Sofia Brandt')
  await join(facilitator, `/join#${workshop.invitations.facilitator}`)
  await Promise.all([ada, bo, dana].map(({ player }) => saving.seeSaved(player)))
  const witness = await callWitness(stage.server.url, workshop, 'Sales')
  let dials = 0
  ada.player.page.on('websocket', () => {
    dials += 1
  })

  // Small changes find room in the file of the data for a while: the disk is full for somebody once it has refused them twice.
  const isRefused = ({ words }: Seat) => words.some((text) => witness.copiesOf(text) === 0)
  const areRefusedTwice = async () => {
    const before = dials
    const isSettled = () => dials > before + 1 || ![ada, dana].every(isRefused)
    await until(isSettled, { timeoutMs: patience.recoveryMs, what: 'both to be refused twice, or to be saved' })
    return [ada, dana].every(isRefused)
  }
  do {
    disk.fill()
    for (const seat of [ada, dana]) if (!isRefused(seat)) await writeOneMore(seat)
  } while (!(await areRefusedTwice()))
  const waiting = ({ words }: Seat) => words.filter((text) => witness.copiesOf(text) === 0).length
  const failingSince = firstShownAt(ada.seen, saving.cannotSave, 0) ?? 0
  await saving.seeCannotSave(ada.player, waiting(ada))
  await saving.seeCannotSave(bo.player, 0)
  const reallyFullAt = Date.now()
  await keepLooks(ada.player, 'cannot-save')
  await keepLooks(bo.player, 'cannot-save-nothing-waits')
  await saving.seeCannotSaveOnlyHere(dana.player, waiting(dana))
  await keepLooks(dana.player, 'cannot-save-only-here')
  expect(await saving.closeTab(dana.player)).toBe(true)

  await press(facilitator, 'Hold everyone')
  await see(facilitator, /^The server can’t save at the moment, so this may not have been done\. Tell whoever runs it/)
  await keepLooks(facilitator, 'cannot-save-command')

  const before = dials
  await until(() => dials >= before + triesWatched, {
    timeoutMs: patience.recoveryMs,
    what: `the page to try ${triesWatched} times`,
  })
  const roomAt = Date.now()
  for (const seen of [ada.seen, bo.seen]) {
    const whileFull = seen.filter(({ at }) => at >= reallyFullAt && at < roomAt).map(({ status }) => status)
    expect(whileFull.length).toBeGreaterThan(0)
    expect(whileFull.filter((words) => !saving.cannotSave.test(words))).toEqual([])
  }

  disk.makeRoom()
  for (const { player } of [ada, bo, dana]) await saving.seeSaved(player)
  const savedAt = firstShownAt(ada.seen, /^Saved$/, roomAt) ?? Number.POSITIVE_INFINITY
  // What is called saved outlives a power cut.
  await stage.server.kill()
  await stage.server.restart()
  const later = await callWitness(stage.server.url, workshop, 'Sales')
  for (const text of [...ada.words, ...dana.words]) expect(later.copiesOf(text)).toBe(1)
  expect(await saving.closeTab(dana.player)).toBe(false)
  stage.expectNoErrors(provoked)
  console.log(
    `a full disk: told for ${roomAt - failingSince} ms and ${dials} tries, ${ada.words.length + dana.words.length} notes, "Saved" ${savedAt - roomAt} ms after there was room`,
  )
  for (const one of [witness, later]) one.close()
})

type Seat = { readonly player: Player; readonly seen: readonly Shown[]; readonly words: string[] }

async function writeOneMore({ player, words }: Seat): Promise<void> {
  if (words.length === mostNotes) throw new Error(`the disk took ${mostNotes} notes of ${player.name}`)
  const text = `Written by ${player.name} as the disk fills up, ${words.length + 1}.`
  words.push(text)
  await swot.add(player, 'Strengths', [text])
}

async function sitDown(name: string, device = {}, before?: () => void): Promise<Seat> {
  const player = await stage.enter(name, device)
  if (before) await player.context.addInitScript(before)
  const seen = await watchShown(player)
  await join(player, `/join#${workshop.invitations.participant}`, 'Sales')
  return { player, seen, words: [] }
}

function refuseToKeep(): void {
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  IDBObjectStore.prototype.add = IDBObjectStore.prototype.put
}

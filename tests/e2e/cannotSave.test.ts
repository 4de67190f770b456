import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WorkshopCreated } from '#shared/protocol/http.ts'
import { canForbidFiles, filesStayWritable } from '#tests/support/disk/unwritableFiles.ts'
import { create, join as joinOutside } from '#tests/support/rooms/guest.ts'
import { until } from '#tests/support/runner/until.ts'
import { press, see } from '#tests/support/story/controls.ts'
import { patience } from '#tests/support/story/patience.ts'
import { keepLooks } from '#tests/support/story/pictures.ts'
import type { ChromiumPlayer } from '#tests/support/story/player.ts'
import * as saving from '#tests/support/story/saving.ts'
import { join } from '#tests/support/story/setup.ts'
import { firstShownAt, type Shown, watchShown } from '#tests/support/story/shown.ts'
import { openStage, phone, type Stage } from '#tests/support/story/stage.ts'
import * as swot from '#tests/support/story/swot.ts'
import { callWitness } from '#tests/support/story/witness.ts'

const triesWatched = 3
/** What a browser logs when the server closes a line or says that it can't. */
const provoked = [/WebSocket/, /ERR_/, /status of 503/]

let stage: Stage
let workshop: WorkshopCreated
beforeAll(async () => {
  stage = await openStage()
  workshop = await create(stage.server.url)
  const outside = await joinOutside(stage.server.url, { invitation: workshop.invitations.facilitator, name: 'Fay' })
  await outside.command('goToPhase', { phase: 'swot' })
})
afterAll(async () => {
  await stage.close()
})

test('while the server cannot write to its disk the page says so steadily, never "Saved", and saves by itself once it can', async ({
  skip,
}) => {
  if (!canForbidFiles()) return skip(filesStayWritable)
  const ada = await sitDown('Ada')
  const bo = await sitDown('Bo', phone)
  const dana = await sitDown('Dana', {}, refuseToKeep)
  const facilitator = await stage.enter('Sofia Brandt')
  await join(facilitator, `/join#${workshop.invitations.facilitator}`)
  await Promise.all([ada, bo, dana].map(({ player }) => saving.seeSaved(player)))
  let dials = 0
  ada.player.page.on('websocket', () => {
    dials += 1
  })

  stage.server.setDisk('full')
  const fullAt = Date.now()
  for (const seat of [ada, dana]) await write(seat)
  await saving.seeCannotSave(ada.player, 1)
  await saving.seeCannotSave(bo.player, 0)
  await saving.seeCannotSaveOnlyHere(dana.player, 1)
  const toldAt = Date.now()
  await keepLooks(ada.player, 'cannot-save')
  await keepLooks(bo.player, 'cannot-save-nothing-waits')
  await keepLooks(dana.player, 'cannot-save-only-here')
  expect(await saving.closeTab(dana.player)).toBe(true)

  await press(facilitator, 'Hold everyone')
  await see(facilitator, /^The server can’t save at the moment, so this may not have been done\. Tell whoever runs it/)
  await keepLooks(facilitator, 'cannot-save-command')

  await write(ada)
  await saving.seeCannotSave(ada.player, 2)
  const before = dials
  await until(() => dials >= before + triesWatched, {
    timeoutMs: patience.recoveryMs,
    what: `the page to try ${triesWatched} times`,
  })
  const roomAt = Date.now()
  for (const { seen, player } of [ada, bo]) {
    const whileFull = seen.filter(({ at }) => at >= toldAt && at < roomAt).map(({ status }) => status)
    expect(whileFull.length).toBeGreaterThan(0)
    expect(
      whileFull.filter((words) => !saving.cannotSave.test(words)),
      player.name,
    ).toEqual([])
  }

  stage.server.setDisk('writable')
  for (const { player } of [ada, bo, dana]) await saving.seeSaved(player)
  const savedAt = firstShownAt(ada.seen, /^Saved$/, roomAt) ?? Number.POSITIVE_INFINITY
  // What is called saved outlives a power cut.
  await stage.server.kill()
  await stage.server.restart()
  const witness = await callWitness(stage.server.url, workshop, 'Sales')
  for (const text of [...ada.words, ...dana.words]) expect(witness.copiesOf(text), text).toBe(1)
  witness.close()
  expect(await saving.closeTab(dana.player)).toBe(false)
  stage.expectNoErrors(provoked)
  console.log(
    `a disk that takes nothing: said ${toldAt - fullAt} ms after it was full, for ${roomAt - toldAt} ms and ${dials} tries; "Saved" ${savedAt - roomAt} ms after there was room`,
  )
})

type Seat = { readonly player: ChromiumPlayer; readonly seen: readonly Shown[]; readonly words: string[] }

async function write({ player, words }: Seat): Promise<void> {
  const text = `Written by ${player.name} while nothing is saved, ${words.length + 1}.`
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

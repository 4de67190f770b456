import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WorkshopCreated } from '#shared/protocol/http.ts'
import { closeCodes } from '#shared/protocol/messages.ts'
import { type PageTap, tapOf, tapPage, type WireTap } from '#tests/support/browser/wireTap.ts'
import { create, unitNamed } from '#tests/support/rooms/guest.ts'
import { until } from '#tests/support/runner/until.ts'
import { see } from '#tests/support/story/controls.ts'
import * as facilitation from '#tests/support/story/facilitation.ts'
import { askFor, whereabouts } from '#tests/support/story/outsider.ts'
import { patience } from '#tests/support/story/patience.ts'
import type { ChromiumPlayer } from '#tests/support/story/player.ts'
import { seeSaved } from '#tests/support/story/saving.ts'
import { join, joinAsWall } from '#tests/support/story/setup.ts'
import { openStage, type Stage } from '#tests/support/story/stage.ts'
import * as swot from '#tests/support/story/swot.ts'
import * as themes from '#tests/support/story/themes.ts'

/** Words that stand nowhere else, one of them beyond Latin-1. */
const [first, second, third] = ['Zyxwcanary-first', 'Zyxwcanary-second', 'Κανάριοπουλί-τρίτο'] as const
const secrets = [first, second, third]

let stage: Stage
let workshop: WorkshopCreated
beforeAll(async () => {
  stage = await openStage()
  workshop = await create(stage.server.url)
})
afterAll(() => stage?.close())

type Listened = { readonly player: ChromiumPlayer; readonly tap: PageTap }

test('nothing of what a unit writes reaches anybody else before the envelopes are opened', async () => {
  const { facilitator, writer, colleague, outsiders } = await gather()
  await facilitation.goOnAnyway(facilitator.player, 'SWOT', [writer.player, colleague.player])
  const asked = await askForEverything(outsiders, writer.player)

  await swot.add(writer.player, 'Strengths', secrets)
  await swot.moveTo(writer.player, second, 'Threats')
  await swot.edit(writer.player, first, `${first} and more`)
  await seeSaved(writer.player)
  await swot.sticky(colleague.player, `${first} and more`).waitFor()
  await see(facilitator.player, /3 stickies so far/)

  const files = await Promise.all(outsiders.map(({ player }) => exportsOf(player)))
  for (const { player, tap } of [...outsiders, colleague])
    await until(tap.isSettled, { what: `all answers to reach the ${player.name}`, timeoutMs: patience.reachesOthersMs })
  for (const secret of secrets) {
    expect(colleague.tap.holds(secret), `a colleague receives ${secret}: the taps work`).toBe(true)
    for (const { player, tap } of outsiders) expectNothingOf(secret, `the page of the ${player.name}`, tap)
    for (const { who, path, tap } of asked) expectNothingOf(secret, `the ${who} asking for ${path}`, tap)
    for (const tap of files) expectNothingOf(secret, 'an export', tap)
  }

  await facilitation.goOnAnyway(facilitator.player, 'Themes', [])
  await themes.openEnvelopes(facilitator.player)
  for (const { player, tap } of outsiders)
    for (const secret of secrets)
      await until(() => tap.holds(secret), {
        what: `${secret} to reach the ${player.name}`,
        timeoutMs: patience.reachesOthersMs,
      })
  for (const { tap } of asked) tap.close()
  stage.expectNoErrors()
})

async function gather() {
  const { invitations } = workshop
  const enter = async (name: string, invitation: string, unit?: string): Promise<Listened> => {
    const player = await stage.enter(name)
    const tap = tapPage(player.page)
    await join(player, `/join#${invitation}`, unit)
    return { player, tap }
  }
  const facilitator = await enter('facilitator', invitations.facilitator)
  const writer = await enter('writer', invitations.lead, 'Sales')
  const colleague = await enter('colleague', invitations.participant, 'Sales')
  const stranger = await enter('lead of another unit', invitations.lead, 'Delivery')
  const ceo = await enter('ceo', invitations.ceo)
  const observer = await enter('observer', invitations.observer)
  const projector = await stage.enter('wall')
  const wall = { player: projector, tap: tapPage(projector.page) }
  await joinAsWall(projector, `/join#${invitations.wall}`)
  return { facilitator, writer, colleague, outsiders: [facilitator, stranger, ceo, observer, wall] }
}

/** Every outsider asks for every document there is, the forbidden ones as well. */
async function askForEverything(outsiders: readonly Listened[], writer: ChromiumPlayer) {
  const forbidden = [`unit/${unitNamed(workshop, 'Sales')}`, `own/${whereabouts(writer).participantId}`]
  const paths = ['board', 'leads', ...forbidden]
  const asked = await Promise.all(
    outsiders.map(async ({ player }) =>
      (await askFor(player, paths)).map((tap, index) => ({ who: player.name, path: paths[index] ?? '', tap })),
    ),
  )
  for (const { who, path, tap } of asked.flat())
    if (forbidden.includes(path)) {
      const code = await until(tap.closeCode, { what: `the ${who} to be refused ${path}`, timeoutMs: patience.stepMs })
      expect([closeCodes.forbidden, closeCodes.unknown]).toContain(code)
    } else if (path === 'board')
      await until(() => tap.byteCount() > 0, { what: `the board to reach the ${who}`, timeoutMs: patience.stepMs })
  return asked.flat()
}

async function exportsOf(player: ChromiumPlayer): Promise<WireTap> {
  const { workshopId, participantId } = whereabouts(player)
  const files = ['workshop.json', 'stickies.csv', 'okrs.csv', 'okrs.md']
  const answers = await Promise.all(
    files.map((file) => player.context.request.get(`/api/workshops/${workshopId}/export/${file}?as=${participantId}`)),
  )
  expect(answers.map((answer) => answer.status())).toEqual([200, 200, 200, 200])
  return tapOf(await Promise.all(answers.map((answer) => answer.body())))
}

function expectNothingOf(secret: string, who: string, tap: WireTap): void {
  expect(tap.holds(secret), `${who} received ${secret}`).toBe(false)
}

import { afterAll, beforeAll, expect, test } from 'vitest'
import { phases } from '#shared/records/phases.ts'
import { sidewaysScroll } from '#tests/support/browser/layout.ts'
import { pdfText } from '#tests/support/report/pdfText.ts'
import { create } from '#tests/support/rooms/guest.ts'
import * as commit from '#tests/support/story/commit.ts'
import { see } from '#tests/support/story/controls.ts'
import { createDemo } from '#tests/support/story/demo.ts'
import * as facilitation from '#tests/support/story/facilitation.ts'
import * as files from '#tests/support/story/files.ts'
import { fillPool } from '#tests/support/story/filledPool.ts'
import { keepPicture } from '#tests/support/story/pictures.ts'
import type { Player } from '#tests/support/story/player.ts'
import { seeKeptHere, seeOffline, seeSaved } from '#tests/support/story/saving.ts'
import * as setup from '#tests/support/story/setup.ts'
import { playShortStory } from '#tests/support/story/shortStory.ts'
import * as swot from '#tests/support/story/swot.ts'
import * as themes from '#tests/support/story/themes.ts'
import type { Engine } from './driver.ts'
import { type EnginePlayer, type EngineStage, openEngineStage, phone } from './engineStage.ts'
import { fieldProblems } from './fields.ts'

/** What a page may log while its line is cut. */
const cutLine = [
  /WebSocket/,
  /wss?:\/\//,
  /network connection was lost|could not connect|NetworkError|Failed to load resource/i,
]

/**
 * The whole path in one engine: three people, of whom the CEO holds a phone. Each claim is checked by what somebody else
 * sees, or by what a file holds.
 */
export function testEngine(engine: Engine): void {
  const missing = engine.missing()
  if (missing !== null && !process.env.CI) {
    console.log(`Skipped, for want of ${missing}`)
    test.skip(`${engine.name}: the off-site`, () => undefined)
    return
  }

  let stage: EngineStage
  let facilitator: EnginePlayer
  let ceo: EnginePlayer
  let lead: EnginePlayer
  beforeAll(async () => {
    expect(missing).toBeNull()
    stage = await openEngineStage(engine)
    const entering = [stage.enter('Sofia Brandt'), stage.enter('Helena Vogt', phone), stage.enter('Łukasz Świątek')]
    ;[facilitator, ceo, lead] = (await Promise.all(entering)) as [EnginePlayer, EnginePlayer, EnginePlayer]
  })
  afterAll(() => stage?.close())

  test(`${engine.name}: an off-site goes from the invitation to the signed set and the first check-in`, async () => {
    const players = [facilitator, ceo, lead]
    await playShortStory(async (name) => {
      const player = players.find((each) => each.name === name)
      if (!player) throw new Error(`nobody is called ${name}`)
      return player
    })
    expect(stage.newErrors()).toEqual([])
  })

  test(`${engine.name}: everyone takes home the set, and it opens as a new workshop`, async () => {
    await facilitation.visit(lead, 'Commitment')
    const pdf = pdfText(await commit.downloadPdf(lead))
    const words = ['Send offers within a day', 'Win 80 deals, up from 60', ceo.name, lead.name]
    expect(words.filter((each) => !pdf.includes(each))).toEqual([])
    const file = await files.download(lead, 'The whole workshop (JSON)')
    await files.openAsWorkshop(facilitator, file)
    await facilitation.visit(facilitator, 'Unit OKRs')
    await see(facilitator, 'Send offers within a day')
    expect(stage.newErrors()).toEqual([])
  })

  test(`${engine.name}: a sticky is dragged onto a theme`, async () => {
    const workshop = await create(stage.server.url)
    await comeIn(facilitator, workshop.invitations.facilitator)
    await fillPool(stage.server.url, workshop, ['Clients renew', 'Clients recommend us'])
    await comeIn(lead, workshop.invitations.lead, 'Sales')
    await themes.group(facilitator, ['Clients renew'], 'Loyalty')
    await themes.drag(lead, 'Clients recommend us', themes.theme(lead, 'Loyalty'))
    await themes.seeIn(facilitator, 'Loyalty', 'Clients recommend us')
    expect(stage.newErrors()).toEqual([])
  })

  test(`${engine.name}: what is written without a network is kept, and arrives`, async () => {
    const { invitations } = await createDemo(stage.server.url, 'swot')
    await comeIn(lead, invitations.lead, 'Delivery')
    await comeIn(ceo, invitations.participant, 'Delivery')
    lead.line.set({ door: 'refusing' })
    lead.line.cut()
    await seeOffline(lead)
    await swot.add(lead, 'Strengths', ['Written on the train'])
    await seeKeptHere(lead, 1)
    lead.line.heal()
    await seeSaved(lead)
    await ceo.hand.press(ceo.page.getByRole('radio', { name: 'Strength' }))
    await swot.sticky(ceo, 'Written on the train').waitFor()
    expect(stage.newErrors(cutLine)).toEqual([])
  })

  test(`${engine.name}: the first page and the way in fit`, async () => {
    const { invitations } = await create(stage.server.url)
    for (const player of [facilitator, ceo])
      for (const [page, address] of [
        ['join', `/join#${invitations.lead}`],
        // Last: from an invitation to another a browser loads nothing, since they differ in the hash alone.
        ['landing', '/'],
      ] as const) {
        await player.page.goto(address)
        await player.page.getByRole('heading', { level: 1 }).waitFor()
        expect(await problemsOf(player, page)).toEqual([])
      }
    expect(stage.newErrors()).toEqual([])
  })

  test.each(phases)(`${engine.name}: %s shows all that is typed, and fits`, async (phase) => {
    const { invitations } = await createDemo(stage.server.url, phase)
    const seats = [
      { player: facilitator, link: invitations.facilitator },
      { player: ceo, link: invitations.lead, unit: 'Delivery' },
    ]
    const problems = seats.map(async ({ player, link, unit }) => {
      await comeIn(player, link, unit)
      return problemsOf(player, phase)
    })
    expect((await Promise.all(problems)).flat()).toEqual([])
    expect(stage.newErrors()).toEqual([])
  })

  /** What is wrong with a page as it stands, whatever page it is. */
  async function problemsOf(player: Player, page: string): Promise<readonly string[]> {
    await keepPicture(player, `${engine.name}-${page}-${player.isPhone ? 'phone' : 'laptop'}`)
    const excess = await sidewaysScroll(player.page)
    const problems = [
      ...(await fieldProblems(player.page)),
      ...(excess > 0 ? [`scrolls sideways by ${excess} px`] : []),
    ]
    return problems.map((problem) => `${player.name}, ${page}: ${problem}`)
  }
}

/** Into a workshop, until its screen is there and all is saved. */
async function comeIn(player: Player, invitation: string, unit?: string): Promise<void> {
  await setup.join(player, `/join#${invitation}`, unit)
  await player.page.getByRole('heading', { level: 1 }).waitFor()
  await seeSaved(player)
}

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type BadLineRoom, openBadLineRoom } from '#tests/support/story/badLineRoom.ts'
import { pagesKept } from '#tests/support/story/pagesKept.ts'
import * as people from '#tests/support/story/people.ts'
import { keepLooks } from '#tests/support/story/pictures.ts'
import * as saving from '#tests/support/story/saving.ts'
import * as swot from '#tests/support/story/swot.ts'

let room: BadLineRoom
beforeAll(async () => {
  room = await openBadLineRoom('comings and goings')
})
afterEach(async () => {
  expect(await room?.clear()).toEqual([])
})
afterAll(() => room?.close())

test('a page that is reloaded, or closed and opened again, without a network brings its words and takes more', async () => {
  const { player, line } = await room.sitDown('Eva')
  await pagesKept(player)
  line.set({ silence: 'both' })
  await saving.seeOffline(player)
  await swot.add(player, 'Strengths', ['Before the reload.'])
  await saving.seeKeptHere(player, 1)
  await player.page.reload()
  await swot.sticky(player, 'Before the reload.').waitFor()
  await saving.seeKeptHere(player, 1)
  await keepLooks(player, 'reloaded-offline')
  await swot.add(player, 'Strengths', ['After the reload.'])
  await saving.seeKeptHere(player, 2)

  line.set({ silence: 'none', door: 'refusing' })
  line.cut()
  const address = player.page.url()
  const page = await player.context.newPage()
  expect(await saving.closeTab(player)).toBe(false)
  const again = { ...player, page }
  await page.goto(address)
  await saving.seeKeptHere(again, 2)
  await swot.add(again, 'Strengths', ['In a tab of its own.'])
  await saving.seeKeptHere(again, 3)
  line.heal()
  await saving.seeSaved(again)
  await room.seeOnce('Before the reload.', 'After the reload.', 'In a tab of its own.')
})

test('the sign-in page of a hotel in between is no server, whether it answers or redirects', async () => {
  const { player, line } = await room.sitDown('Finn')
  await pagesKept(player)
  for (const door of ['portalPage', 'portalRedirect'] as const) {
    const words = `Behind a ${door}.`
    line.set({ door })
    line.cut()
    await saving.seeOffline(player)
    await swot.add(player, 'Strengths', [words])
    await player.page.reload()
    await swot.sticky(player, words).waitFor()
    await saving.seeKeptHere(player, 1)
    line.heal()
    await saving.seeSaved(player)
    await room.seeOnce(words)
  }
})

test('a device that roams, even in the middle of dialling, goes on by itself', async () => {
  const { player, line } = await room.sitDown('Hana')
  line.lose()
  await swot.add(player, 'Strengths', ['Typed while roaming.'])
  await saving.seeSaved(player)
  await room.seeOnce('Typed while roaming.')
  line.set({ silence: 'both' })
  await saving.seeOffline(player)
  line.lose()
  line.heal()
  await swot.add(player, 'Strengths', ['Typed while dialling.'])
  await saving.seeSaved(player)
  await room.seeOnce('Typed while dialling.')
})

test('a device that slept says nothing false when it wakes', async () => {
  const { player, line } = await room.sitDown('Ida')
  const laptop = await player.context.newCDPSession(player.page)
  await laptop.send('Page.setWebLifecycleState', { state: 'frozen' })
  line.lose()
  await laptop.send('Page.setWebLifecycleState', { state: 'active' })
  await swot.add(player, 'Strengths', ['Typed on waking.'])
  await saving.seeSaved(player)
  await room.seeOnce('Typed on waking.')
})

test('two tabs and a second device of one person lose nothing and double nothing', async () => {
  const { player, line } = await room.sitDown('Jo')
  const device = await room.sitDown('Jo', { pass: await people.personalPass(player) })
  const page = await player.context.newPage()
  await page.goto(player.page.url())
  const tab = { ...player, page }
  await saving.seeSaved(tab)
  line.set({ door: 'refusing' })
  line.cut()
  await Promise.all([player, tab].map(saving.seeOffline))
  await swot.add(player, 'Strengths', ['From the first tab.'])
  await swot.add(tab, 'Strengths', ['From the second tab.'])
  await swot.add(device.player, 'Strengths', ['From the second device.'])
  await saving.seeSaved(device.player)
  line.heal()
  await Promise.all([player, tab].map(saving.seeSaved))
  const all = ['From the first tab.', 'From the second tab.', 'From the second device.']
  await room.seeOnce(...all)
  for (const one of [player, tab, device.player])
    for (const words of all) {
      await swot.sticky(one, words).waitFor()
      expect(await swot.sticky(one, words).count()).toBe(1)
    }
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { field, press, see } from '#tests/support/story/controls.ts'
import { createDemo, letIn } from '#tests/support/story/demo.ts'
import { openStage, type Stage } from '#tests/support/story/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

test('what is typed into a number takes its place, is said as it is understood, and is asked about where it leaps', async () => {
  const ceo = await stage.enter('Helena Vogt')
  await ceo.page.goto(await letIn(ceo, await createDemo(stage.server.url, 'keyResults'), 'ceo'))
  const rate = field(ceo.page, 'List rate per hour today')
  const { keyboard } = ceo.page

  // A press in the middle of the number, as a hand makes it: what stood there is selected.
  await rate.click()
  await keyboard.type('155,5')
  await see(ceo, '= €155.5')
  await keyboard.press('Tab')
  expect(await rate.inputValue()).toBe('€155.50')

  await keyboard.press('Shift+Tab')
  await keyboard.type('160')
  await keyboard.press('Tab')
  expect(await rate.inputValue()).toBe('€160')

  await rate.click()
  await keyboard.type('16000')
  await keyboard.press('Enter')
  await see(ceo, 'From €160 to €16,000: really?')
  await press(ceo, 'Take back')
  expect(await rate.inputValue()).toBe('€160')
  stage.expectNoErrors()
})

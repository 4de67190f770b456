import { afterAll, beforeAll, test } from 'vitest'
import { playShortStory } from '#tests/support/story/shortStory.ts'
import { openStage, phone, type Stage } from '#tests/support/story/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

test('the off-site can be held on phones, with single taps and no drag', async () => {
  await playShortStory((name) => stage.enter(name, phone))
  stage.expectNoErrors()
})

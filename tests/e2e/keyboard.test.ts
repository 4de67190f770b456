import { afterAll, beforeAll, test } from 'vitest'
import { hands } from '#tests/support/story/hands.ts'
import { playShortStory } from '#tests/support/story/shortStory.ts'
import { openStage, type Stage } from '#tests/support/story/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

test('the off-site can be held with the keyboard alone', async () => {
  await playShortStory((name) => stage.enter(name, {}, hands.keyboard))
  stage.expectNoErrors()
})

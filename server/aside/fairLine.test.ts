import { describe, expect, it } from 'vitest'
import { createFairLine } from './fairLine.ts'

/** Work that ends when it is told to, in a line of the given width; `order` is the order in which it began. */
function stage(options: { atOnce: number; perPerson: number }) {
  const take = createFairLine(options)
  const order: string[] = []
  const ends = new Map<string, () => void>()
  const ask = (name: string, group: string, who: string, signal = new AbortController().signal) =>
    take({ group, who }, signal, () => {
      order.push(name)
      return new Promise<string>((resolve) => ends.set(name, () => resolve(name)))
    })
  const end = async (name: string, asked: Promise<unknown>) => {
    ends.get(name)?.()
    await asked
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
  }
  return { ask, end, order }
}

describe('a fair line', () => {
  it('lets another workshop go before the second wish of the first', async () => {
    const { ask, end, order } = stage({ atOnce: 1, perPerson: 4 })
    const first = ask('a1', 'a', 'ann')
    const second = ask('a2', 'a', 'ann')
    const other = ask('b1', 'b', 'bob')
    await end('a1', first)
    expect(order).toEqual(['a1', 'b1'])
    await end('b1', other)
    await end('a2', second)
    expect(order).toEqual(['a1', 'b1', 'a2'])
  })

  it('runs one of a workshop at a time, whatever is free', async () => {
    const { ask, order } = stage({ atOnce: 2, perPerson: 4 })
    void ask('a1', 'a', 'ann')
    void ask('a2', 'a', 'ann')
    void ask('b1', 'b', 'bob')
    await Promise.resolve()
    expect(order).toEqual(['a1', 'b1'])
  })

  it('lets the people of a workshop take turns', async () => {
    const { ask, end, order } = stage({ atOnce: 1, perPerson: 4 })
    const first = ask('ann1', 'a', 'ann')
    void ask('ann2', 'a', 'ann')
    void ask('bob1', 'a', 'bob')
    await end('ann1', first)
    expect(order).toEqual(['ann1', 'bob1'])
  })

  it('refuses a person who holds all their places, and nobody else', async () => {
    const { ask, end } = stage({ atOnce: 1, perPerson: 2 })
    const first = ask('1', 'a', 'ann')
    void ask('2', 'a', 'ann')
    expect(await ask('3', 'a', 'ann')).toMatchObject({ ok: false, failure: { code: 'files_under_way' } })
    void ask('bob', 'a', 'bob')
    await end('1', first)
    expect(await Promise.race([ask('4', 'a', 'ann'), Promise.resolve('in line')])).toBe('in line')
  })

  it('gives the place of somebody who went away to the next', async () => {
    const { ask, end, order } = stage({ atOnce: 1, perPerson: 1 })
    const leaving = new AbortController()
    const first = ask('a1', 'a', 'ann')
    const gone = ask('gone', 'a', 'bob', leaving.signal)
    const next = ask('next', 'a', 'cy')
    leaving.abort()
    await expect(gone).rejects.toThrow()
    await end('a1', first)
    expect(order).toEqual(['a1', 'next'])
    await end('next', next)
    void ask('bob again', 'a', 'bob')
    expect(order).toEqual(['a1', 'next', 'bob again'])
  })

  it('goes on after work that failed', async () => {
    const take = createFairLine({ atOnce: 1, perPerson: 1 })
    const { signal } = new AbortController()
    const failing = take({ group: 'a', who: 'ann' }, signal, () => Promise.reject(new Error('torn')))
    const next = take({ group: 'b', who: 'bob' }, signal, () => Promise.resolve('done'))
    await expect(failing).rejects.toThrow('torn')
    expect(await next).toEqual({ ok: true, value: 'done' })
  })
})

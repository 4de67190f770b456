import { expect, it } from 'vitest'
import { limits } from '#shared/limits.ts'
import { createUploads } from './uploads.ts'

const place = 'an address'

it('lets each address send a few large bodies at once, and again when one is over', () => {
  const uploads = createUploads()
  const begun = Array.from({ length: limits.uploadsAtOncePerAddress }, () => uploads(place))
  expect(begun.every(({ ok }) => ok)).toBe(true)
  expect(uploads(place)).toMatchObject({ ok: false, failure: { code: 'uploads_under_way' } })
  expect(uploads('another').ok).toBe(true)
  const [first] = begun
  if (first?.ok) {
    first.value()
    first.value()
  }
  expect(uploads(place).ok).toBe(true)
  expect(uploads(place).ok).toBe(false)
})

it('takes no more of them than fit into memory, whoever sends them', () => {
  const uploads = createUploads()
  const begun = Array.from({ length: limits.uploadsAtOnce }, (_, index) => uploads(`address ${index}`))
  expect(begun.every(({ ok }) => ok)).toBe(true)
  expect(uploads('one more').ok).toBe(false)
})

import { expect, it } from 'vitest'
import { cleanName } from './personName.ts'

it.each([
  ['a turned writing direction', '\u202eFay', 'Fay'],
  ['a zero-width space', 'F\u200bay', 'Fay'],
  ['a soft hyphen and a word joiner', 'F\u00ada\u2060y', 'Fay'],
  ['a blank that is a letter', 'Fay\u3164', 'Fay'],
  ['a joiner that joins nothing', 'Fay\u200d', 'Fay'],
  ['half a character', 'Fay\ud800', 'Fay'],
  ['control characters and line breaks', 'Fay\u0000\nB', 'Fay B'],
])('a name loses %s, which would make it look like another one', (_, given, cleaned) => {
  expect(cleanName(given)).toEqual({ ok: true, value: cleaned })
})

it.each(['Ελένη', '👩‍👩‍👧', 'می‌خواهم', '✌️'])('a name keeps how its script is written (%s)', (name) => {
  expect(cleanName(name)).toEqual({ ok: true, value: name.normalize('NFC') })
})

it.each(['', '\u200b', '\u3164', '\ud800', '\u0000'])('a name that shows nothing is none (%j)', (name) => {
  expect(cleanName(name)).toMatchObject({ ok: false, failure: { code: 'name_missing' } })
})

import { expect, test } from 'vitest'
import { parseMeasure } from '#shared/domain/measures.ts'
import { measures } from '#shared/records/fields.ts'
import { editableMeasure } from './editableMeasure.ts'

test.each(measures)('a %s in a field reads back as the number it was', (measure) => {
  for (const value of [0, 0.72, 45.1608, 8_400_000, -1_800.5])
    for (const locale of ['en', 'de'])
      expect(parseMeasure(editableMeasure(value, measure, locale), measure, locale)).toEqual({ ok: true, value })
})

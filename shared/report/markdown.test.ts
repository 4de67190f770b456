import { describe, expect, it } from 'vitest'
import { createTranslator } from '#shared/messages/completeTranslator.ts'
import { sampleBoard, sampleToday } from '#tests/support/boards/sampleBoard.ts'
import { escapeMarkdown } from './markdown.ts'
import { okrsMarkdown } from './okrsMarkdown.ts'

const translate = createTranslator().t

describe('text in Markdown', () => {
  it.each([
    ['[link](http://evil)', '\\[link\\]\\(http&#58;//evil\\)'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert\\(1\\)&lt;/script&gt;'],
    ['**bold** _it_ `code`', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\`'],
    ['# heading', '\\# heading'],
    ['1. list', '1\\. list'],
    ['- list', '\\- list'],
    ['a\n\n# b', 'a \\# b'],
    ['&lt;', '&amp;lt;'],
    ['www.evil.example', 'www&#46;evil.example'],
    ['me@evil.example', 'me&#64;evil.example'],
    ['![img](x)', '\\!\\[img\\]\\(x\\)'],
  ])('%j stays text', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })

  it('leaves letters, percentages and arrows as they are', () => {
    expect(escapeMarkdown('Ελένη: 68% → 72%')).toBe('Ελένη: 68% → 72%')
  })
})

describe('okrs.md', () => {
  const text = okrsMarkdown({ board: sampleBoard(), today: sampleToday, translate, locale: 'en' })

  it('goes from priorities over objectives to key results, then unit by unit', () => {
    const places = [
      '## Priority 1: Become the manufacturer’s first call',
      '### 2 Earn what our work is worth',
      '- **2.1 Raise utilisation without overtime**: 68% → 72%; owner Łukasz Świątek; due Sep 30, 2027; Committed',
      '## Cloud Delivery',
      '### A1 Start every project ready',
    ].map((line) => text.indexOf(line))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((one, other) => one - other))
  })

  it('says what a unit’s key result brings', () => {
    expect(text).toContain('contributes +€440,000 to “Raise revenue with manufacturers and their suppliers”')
  })
})

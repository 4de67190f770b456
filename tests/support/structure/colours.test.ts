import { expect, test } from 'vitest'
import { findLooseColours } from './colours.ts'

test.each([
  ['client/ui/button.module.css', 'a { color: #fff }'],
  ['client/ui/button.module.css', 'a { color: #12ab34cc; }'],
  ['client/ui/button.module.css', 'a { background: rgb(0 0 0 / 50%) }'],
  ['client/ui/button.module.css', 'a { border: 1px solid white; }'],
  ['client/board/note.tsx', "const style = { color: '#C0FFEE' }"],
  ['client/report/chart.ts', "draw('hsl(10 20% 30%)')"],
])('is a loose colour: %s %s', (path, text) => {
  expect(findLooseColours([{ path, text }])).toHaveLength(1)
})

test.each([
  ['client/theme/tokens.css', ':root { --ink: #111 }'],
  ['client/ui/button.module.css', 'a { color: var(--ink-black); white-space: nowrap }'],
  ['client/ui/button.module.css', 'a { background: color-mix(in oklab, var(--ink) 10%, transparent) }'],
  ['client/board/note.tsx', "import { note } from '#client/board/note.ts'"],
  ['client/board/note.tsx', '<a href="#main">&#160;</a>'],
  ['server/http/page.ts', "const colour = '#fff'"],
])('is fine: %s %s', (path, text) => {
  expect(findLooseColours([{ path, text }])).toEqual([])
})

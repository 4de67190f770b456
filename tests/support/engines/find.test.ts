// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { find } from './find.ts'
import { matchOf, type Path } from './path.ts'

document.body.innerHTML = `
  <header><p role="status">Saved</p></header>
  <main>
    <section aria-label="Findings">
      <header><p role="status">Inside</p></header>
      <article aria-label="It doesn’t add up"><p>About leads</p><button>Decide</button></article>
      <article aria-label="It doesn’t add up"><p>About deals</p><button>Decide</button></article>
    </section>
    <section><h2>Nameless</h2></section>
    <label for="day">First day</label><input id="day" type="date" />
    <button hidden>Decide</button>
  </main>`

const textsOf = (path: Path) => find(path).map((element) => element.textContent?.trim())
const role = (wanted: 'article' | 'banner' | 'button' | 'region' | 'status', name?: string) =>
  ({ by: 'role', role: wanted, name: name === undefined ? null : matchOf(name, true), level: null }) as const

test('by role and name, what is hidden left out', () => {
  expect(find([role('button', 'Decide')])).toHaveLength(2)
  expect(find([role('button', 'Dec')])).toHaveLength(0)
})

test('step by step: of the articles the one with these words, and the button in it', () => {
  const deals = [
    role('article', 'It doesn’t add up'),
    { by: 'filter', words: matchOf('about DEALS'), has: null },
  ] as const
  expect(textsOf([...deals, role('button')])).toEqual(['Decide'])
  expect(find([...deals])[0]).toBe(find([role('article'), { by: 'place', place: 'last' }])[0])
})

test('the banner is the page’s own, and a section is a region only with a name', () => {
  expect(textsOf([role('banner'), role('status')])).toEqual(['Saved'])
  expect(find([role('region')])).toHaveLength(1)
})

test('by label, and by words: the innermost elements that say them', () => {
  expect(find([{ by: 'label', words: matchOf('First day') }])).toEqual([document.getElementById('day')])
  expect(textsOf([{ by: 'text', words: matchOf(/About/) }])).toEqual(['About leads', 'About deals'])
})

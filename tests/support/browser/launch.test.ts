import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { until } from '#tests/support/runner/until.ts'
import { launchBrowser, newPerson } from './launch.ts'

const startMs = 60_000
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
}, startMs)
afterAll(() => browser?.close())

test('a page that logs an error or throws one fails its test', async () => {
  const person = await newPerson(browser)
  await person.page.setContent(
    '<script>console.error("first"); setTimeout(() => { throw new Error("second") })</script>',
  )
  const thrown = () => {
    try {
      person.expectNoErrors()
      return ''
    } catch (error) {
      return String(error)
    }
  }
  await until(() => /first.*second/s.test(thrown()), { what: 'both errors to be collected' })
  expect(() => person.expectNoErrors([/first/, /second/])).not.toThrow()
  await person.close()
})

test('a quiet page passes, on the device that was asked for', async () => {
  const person = await newPerson(browser, { viewport: { width: 390, height: 844 }, colorScheme: 'dark', locale: 'de' })
  const seen = await person.page.evaluate(
    () => [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches, navigator.language] as const,
  )
  expect(seen).toEqual([390, true, 'de'])
  person.expectNoErrors()
  await person.close()
})

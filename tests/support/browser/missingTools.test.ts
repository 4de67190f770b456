import { expect, test } from 'vitest'
import { planFor } from './missingTools.ts'

const nothingInstalled = { installed: new Set<string>() }
const fontsInstalled = { installed: new Set(['fonts-noto-core', 'fonts-noto-cjk']) }

test('a bare Debian as root gets everything', () => {
  expect(planFor({ browser: false, pdfTools: false, debianRoot: nothingInstalled })).toEqual({
    kind: 'install',
    packages: ['chromium', 'poppler-utils', 'fonts-noto-core', 'fonts-noto-cjk'],
  })
})

test('only what is missing is installed', () => {
  expect(planFor({ browser: true, pdfTools: false, debianRoot: fontsInstalled })).toEqual({
    kind: 'install',
    packages: ['poppler-utils'],
  })
})

test('a complete machine is left alone', () => {
  expect(planFor({ browser: true, pdfTools: true, debianRoot: fontsInstalled })).toEqual({ kind: 'complete' })
  expect(planFor({ browser: true, pdfTools: true, debianRoot: undefined })).toEqual({ kind: 'complete' })
})

test('elsewhere the person is told in one sentence how to get a browser', () => {
  const plan = planFor({ browser: false, pdfTools: true, debianRoot: undefined })
  expect(plan.kind === 'ask' && plan.sentences).toEqual([
    expect.stringContaining('npx playwright-core install chromium'),
  ])
})

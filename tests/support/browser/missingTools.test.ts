import { expect, test } from 'vitest'
import { planFor } from './missingTools.ts'

const sound = { browser: true, pdfTools: true, missingEngines: [], skipsNothing: true }
const nothingInstalled = { installed: new Set<string>() }
const fontsInstalled = { installed: new Set(['fonts-noto-core', 'fonts-noto-cjk']) }

test('a bare Debian as root gets everything', () => {
  expect(
    planFor({
      browser: false,
      pdfTools: false,
      missingEngines: ['WebKit: …', 'Firefox: …'],
      skipsNothing: true,
      debianRoot: nothingInstalled,
    }),
  ).toEqual({
    kind: 'install',
    packages: [
      'chromium',
      'poppler-utils',
      'firefox-esr',
      'webkit2gtk-driver',
      'xvfb',
      'fonts-noto-core',
      'fonts-noto-cjk',
    ],
  })
})

test('only what is missing is installed', () => {
  expect(planFor({ ...sound, pdfTools: false, debianRoot: fontsInstalled })).toEqual({
    kind: 'install',
    packages: ['poppler-utils'],
  })
})

test('a complete machine is left alone', () => {
  expect(planFor({ ...sound, debianRoot: fontsInstalled })).toEqual({ kind: 'complete', skipped: [] })
  expect(planFor({ ...sound, debianRoot: undefined })).toEqual({ kind: 'complete', skipped: [] })
})

test('elsewhere the person is told in one sentence how to get a browser', () => {
  const plan = planFor({ ...sound, browser: false, debianRoot: undefined })
  expect(plan.kind === 'ask' && plan.sentences).toEqual([
    expect.stringContaining('npx playwright-core install chromium'),
  ])
})

test('an engine beside Chromium may be missing on a machine of somebody, who is told; on a build machine it may not', () => {
  const withoutWebKit = { ...sound, missingEngines: ['WebKit: …'], debianRoot: undefined }
  expect(planFor({ ...withoutWebKit, skipsNothing: false })).toEqual({ kind: 'complete', skipped: ['WebKit: …'] })
  expect(planFor(withoutWebKit)).toEqual({ kind: 'ask', sentences: ['WebKit: …'] })
})

import { expect, test } from 'vitest'
import { findBrowser, type Machine } from './findBrowser.ts'

const playwrightPath = '/home/ada/.cache/ms-playwright/chrome'

function machineWith(present: readonly string[], changes: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    environment: { PATH: '/usr/local/bin:/usr/bin' },
    playwrightPath,
    exists: (path) => present.includes(path),
    ...changes,
  }
}

const everywhere = [
  '/opt/chosen',
  playwrightPath,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/local/bin/google-chrome-stable',
  '/usr/local/bin/chromium-browser',
]

test('each place is looked at only when those before it are empty', () => {
  const environment = { CHROME_PATH: '/opt/chosen', PATH: '/usr/local/bin:/usr/bin' }
  const found = everywhere.map((_, index) => findBrowser(machineWith(everywhere.slice(index), { environment })))
  expect(found).toEqual(everywhere)
})

test('a chosen path that leads nowhere is passed over', () => {
  const environment = { CHROME_PATH: '/opt/gone' }
  expect(findBrowser(machineWith(['/usr/bin/chromium'], { environment }))).toBe('/usr/bin/chromium')
})

test("Playwright's own counts only if it was installed", () => {
  expect(findBrowser(machineWith([]))).toBeUndefined()
  expect(findBrowser(machineWith([playwrightPath]))).toBe(playwrightPath)
})

test('a browser on the PATH is found', () => {
  expect(findBrowser(machineWith(['/usr/local/bin/chromium']))).toBe('/usr/local/bin/chromium')
})

test('the usual places of macOS and Windows are known', () => {
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  expect(findBrowser(machineWith([mac], { platform: 'darwin' }))).toBe(mac)
  const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
  const environment = { PROGRAMFILES: 'C:\\Program Files' }
  expect(findBrowser(machineWith([windows], { platform: 'win32', environment }))).toBe(windows)
})

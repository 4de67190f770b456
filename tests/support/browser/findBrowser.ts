import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

/** What decides which browser is taken: the machine, told as plain facts. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Where Playwright would have put its own, whether it is there or not. */
  readonly playwrightPath: string
  readonly exists: (path: string) => boolean
}

/** The path of the Chromium for the tests on this machine; nothing if there is none. */
export function findBrowser(machine: Machine = thisMachine()): string | undefined {
  return browserCandidates(machine).find((path) => machine.exists(path))
}

/** Where to look, best first: what the person chose, Playwright's own, the system's, what is on the PATH, the usual places. */
function browserCandidates({ platform, environment, playwrightPath }: Machine): readonly string[] {
  const chosen = environment.CHROME_PATH
  const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'chrome']
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [
    ...(chosen ? [chosen] : []),
    playwrightPath,
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    ...(platform === 'win32' ? onPath.map((path) => `${path}.exe`) : onPath),
    ...usualPlaces(platform, environment),
  ]
}

function usualPlaces(platform: NodeJS.Platform, environment: Machine['environment']): readonly string[] {
  if (platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  if (platform !== 'win32') return []
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = environment[name]
    return folder
      ? [`${folder}\\Google\\Chrome\\Application\\chrome.exe`, `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`]
      : []
  })
}

function thisMachine(): Machine {
  return {
    platform: process.platform,
    environment: process.env,
    playwrightPath: chromium.executablePath(),
    exists: (path) => path !== '' && existsSync(path),
  }
}

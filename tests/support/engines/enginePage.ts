import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { until } from '#tests/support/runner/until.ts'
import type { Page } from '#tests/support/story/page.ts'
import { createControl, createPlace, type Workplace } from './control.ts'
import type { Driver } from './driver.ts'
import { createKeyboard, createMouse } from './input.ts'

/** A page that is worked as the stories work Chromium's, in whatever browser the driver drives. */
export function createEnginePage(driver: Driver, baseUrl: string, library: string): Page {
  const run = async (inPage: string, given: unknown): Promise<unknown> => {
    const answered = await driver.run(`async (given) => { ${inPage} }`, JSON.stringify(given ?? null))
    return JSON.parse(answered).value
  }
  const onTheOne = (act: string) =>
    `async (given) => { ${library}; const one = hand.theOne(JSON.parse(given)); return ${act} }`
  const workplace: Workplace = {
    page: () => page,
    ask: (path, question) =>
      run(`${library}; return JSON.stringify({ value: await hand.answer(...JSON.parse(given)) })`, [path, question]),
    evaluate: async (path, inPage) => {
      const answered = await driver.run(
        onTheOne(`JSON.stringify({ value: await (${inPage})(one) })`),
        JSON.stringify(path),
      )
      return JSON.parse(answered).value
    },
    attach: (path, filePath) => driver.attach(onTheOne('one'), JSON.stringify(path), filePath),
  }
  const isClosed = false
  const page: Page = {
    ...createPlace((step) => createControl(workplace, [step])),
    goto: (address) => driver.goto(new URL(address, baseUrl).href),
    reload: driver.reload,
    keyboard: createKeyboard(driver),
    mouse: createMouse(driver),
    evaluate: async <Answer>(inPage: (given: never) => Answer, given?: unknown) =>
      (await run(`return JSON.stringify({ value: await (${inPage})(JSON.parse(given)) })`, given)) as Answer,
    screenshot: async ({ path }) => writeFileSync(path, await driver.screenshot()),
    isClosed: () => isClosed,
    waitForEvent: (_event, { timeout }) => nextDownload(driver.downloads, timeout),
  }
  return page
}

/** What a browser calls a file that isn't all there yet. */
const unfinished = /\.(part|wkdownload)$/

async function nextDownload(folder: string, timeoutMs: number) {
  const before = new Set(readdirSync(folder))
  const arrived = await until(
    () =>
      readdirSync(folder).find(
        (name) => !before.has(name) && !unfinished.test(name) && statSync(join(folder, name)).size > 0,
      ),
    { timeoutMs, what: 'a download to arrive' },
  )
  return { path: async () => join(folder, arrived) }
}

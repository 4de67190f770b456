import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { until } from '#tests/support/runner/until.ts'
import { patience } from '#tests/support/story/patience.ts'
import { type BidiConnection, connectBidi } from './bidi.ts'
import type { Driver, Engine, Size } from './driver.ts'
import { findProgram } from './findProgram.ts'
import { startGroup } from './processGroup.ts'

/**
 * Firefox speaks WebDriver BiDi by itself, over a socket of its own: no driver and no package is needed. One process per
 * person, since the windows behind another get neither focus nor blur.
 */
export const firefox: Engine = {
  name: 'Firefox',
  missing: () =>
    findFirefox() ? null : 'Firefox: run `sudo apt-get install firefox-esr`, or set FIREFOX_PATH to one you have.',
  open: openFirefox,
}

const findFirefox = (): string | undefined => findProgram(process.env.FIREFOX_PATH, 'firefox-esr', 'firefox')

/** What Firefox logs as an error of a page that was left: that it ended its lines. */
const remark = /The connection to \S+ was interrupted while the page was loading/

/** What would come up by itself, or wait for nobody. Reduced motion as in the other stories. */
const preferences = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
  'ui.prefersReducedMotion': 1,
}

async function openFirefox(size: Size): Promise<Driver> {
  const home = mkdtempSync(join(tmpdir(), 'offsite-firefox-'))
  const downloads = join(home, 'downloads')
  mkdirSync(downloads)
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`)
  writeFileSync(join(home, 'user.js'), lines.join('\n'))
  const { child, end } = startGroup(
    findFirefox() ?? 'firefox',
    ['--headless', '--no-remote', '--profile', home, '--remote-debugging-port=0', 'about:blank'],
    { env: { ...process.env, HOME: home }, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk
  })
  const close = async () => {
    await end()
    rmSync(home, { recursive: true, force: true })
  }
  try {
    const address = await until(() => /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1], {
      timeoutMs: patience.serverStartMs,
      what: 'Firefox to listen',
    })
    const browser = await connectBidi(`${address}/session`)
    return await drive(browser, size, downloads, async () => {
      browser.close()
      await close()
    })
  } catch (error) {
    await close()
    throw error
  }
}

async function drive(
  { send, onEvent }: BidiConnection,
  viewport: Size,
  downloads: string,
  close: () => Promise<void>,
): Promise<Driver> {
  await send('session.new', { capabilities: {} })
  // Without a screen, the tab it starts with never has the focus; one that is opened and brought to the front has it.
  const { context } = await send<{ context: string }>('browsingContext.create', { type: 'tab' })
  await send('browsingContext.activate', { context })
  const errors: string[] = []
  onEvent('log.entryAdded', (entry: LogEntry) => {
    if (entry.level === 'error' && !remark.test(entry.text)) errors.push(`${entry.type}: ${entry.text}`)
  })
  await send('session.subscribe', { events: ['log.entryAdded'] })
  await send('browser.setDownloadBehavior', {
    downloadBehavior: { type: 'allowed', destinationFolder: downloads },
  })
  await send('emulation.setLocaleOverride', { locale: 'en-GB', contexts: [context] })
  await send('browsingContext.setViewport', { context, viewport })

  const call = async (inPage: string, given: string): Promise<RemoteValue> => {
    const answer = await send<Called>('script.callFunction', {
      functionDeclaration: inPage,
      arguments: [{ type: 'string', value: given }],
      target: { context },
      awaitPromise: true,
    })
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text)
    return answer.result
  }
  return {
    downloads,
    goto: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    reload: async () => void (await send('browsingContext.reload', { context, wait: 'complete' })),
    run: async (inPage, given) => (await call(inPage, given)).value ?? '',
    perform: async (inputs) => {
      const actions = inputs.map((input) =>
        input.type === 'pointer' ? { ...input, parameters: { pointerType: 'mouse' } } : input,
      )
      await send('input.performActions', { context, actions })
    },
    attach: async (inPage, given, filePath) => {
      const { sharedId } = await call(inPage, given)
      await send('input.setFiles', { context, element: { sharedId }, files: [filePath] })
    },
    screenshot: async () => {
      const { data } = await send<{ data: string }>('browsingContext.captureScreenshot', { context })
      return Buffer.from(data, 'base64')
    },
    takeErrors: () => errors.splice(0),
    close,
  }
}

type LogEntry = { readonly level: string; readonly type: string; readonly text: string }
type RemoteValue = { readonly value?: string; readonly sharedId?: string }
type Called =
  | { readonly type: 'success'; readonly result: RemoteValue }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } }

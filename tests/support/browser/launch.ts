import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findBrowser } from './findBrowser.ts'

/** One person at one device: their own cookies and storage, and everything that went wrong on their page. */
export interface Person {
  readonly context: BrowserContext
  readonly page: Page
  /** What the page logged as an error or threw so far. */
  readonly errors: () => readonly string[]
  /** Fails if there were any, except those a test provokes (a refused request, a cut line). */
  readonly expectNoErrors: (provoked?: readonly RegExp[]) => void
  readonly close: () => Promise<void>
}

export interface Device {
  /** CSS pixels; a laptop's 1440 × 900 unless told. */
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly colorScheme?: 'light' | 'dark'
  readonly reducedMotion?: 'reduce' | 'no-preference'
  /** BCP 47, `en-GB` unless told. */
  readonly locale?: string
  readonly hasTouch?: boolean
  /** `block` as over plain http in a local network, where browsers have no service workers. */
  readonly serviceWorkers?: 'allow' | 'block'
  /** Where relative addresses start, e.g. `http://127.0.0.1:4400`. */
  readonly baseURL?: string
}

const quiet = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
]

/** Starts Chromium without a window. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('No Chromium found: run `npx playwright-core install chromium`.')
  // Chromium's sandbox refuses to run as root, which is what build machines are.
  const args = process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet
  return chromium.launch({ executablePath, args, headless: true })
}

/** Opens a fresh device for one person; its page collects every console error and every uncaught one. */
export async function newPerson(browser: Browser, device: Device = {}): Promise<Person> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    acceptDownloads: true,
    ...device,
  })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => errors.push(`thrown: ${error.stack ?? error.message}`))
  return {
    context,
    page,
    errors: () => [...errors],
    expectNoErrors(provoked = []) {
      const unexpected = errors.filter((error) => !provoked.some((pattern) => pattern.test(error)))
      if (unexpected.length > 0) throw new Error(`The page met ${unexpected.length} errors:\n${unexpected.join('\n')}`)
    },
    close: () => context.close(),
  }
}

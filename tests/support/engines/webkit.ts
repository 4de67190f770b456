import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Driver, Engine, Size } from './driver.ts'
import { findProgram } from './findProgram.ts'
import { attachInspector } from './inspector.ts'
import { openScreen, screenSize } from './screen.ts'
import { startWebDriver, type WebDriver } from './webDriver.ts'

/**
 * Safari's engine as WebKitGTK ships it, in its own small browser. A screen and a driver per person: a window has the
 * focus only while the pointer is over it, and a driver knows one browser.
 */
export const webkit: Engine = {
  name: 'WebKit',
  missing: () =>
    findMiniBrowser() && findProgram('WebKitWebDriver') && findProgram('Xvfb')
      ? null
      : 'WebKit: run `sudo apt-get install webkit2gtk-driver xvfb`; it is to be had for Linux only.',
  open: openWebKit,
}

const libraries = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib', '/usr/libexec']

const findMiniBrowser = (): string | undefined =>
  findProgram(...libraries.map((folder) => `${folder}/webkit2gtk-4.1/MiniBrowser`))

/** The bar of that browser is wider than a phone; nobody here needs it. */
const narrowBar =
  '* { min-width: 0; min-height: 0; padding: 0; margin: 0; border: none; font-size: 1px; -gtk-icon-source: none; }'

/** What WebKit logs as errors although nothing went wrong. */
const remarks = [
  // A wish of the page that it doesn't know and can do without.
  /Viewport argument key "interactive-widget" not recognized and ignored/,
  // A page that was left, whose lines and requests it ends.
  /WebSocket is closed due to suspension/,
  /Fetch API cannot load http:\/\/127\.0\.0\.1:\d+\/\S* due to access control checks/,
]

async function openWebKit(size: Size): Promise<Driver> {
  const home = mkdtempSync(join(tmpdir(), 'offsite-webkit-'))
  const downloads = join(home, 'downloads')
  const settings = join(home, '.config')
  for (const folder of [downloads, join(settings, 'gtk-3.0')]) mkdirSync(folder, { recursive: true })
  writeFileSync(join(settings, 'gtk-3.0', 'gtk.css'), narrowBar)
  writeFileSync(join(settings, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`)
  const endings: (() => unknown)[] = [() => rmSync(home, { recursive: true, force: true })]
  const close = async () => {
    for (const end of endings.toReversed()) await end()
  }
  try {
    const screen = await openScreen()
    endings.push(screen.close)
    const driver = await startWebDriver(findProgram('WebKitWebDriver') ?? 'WebKitWebDriver', {
      ...process.env,
      DISPLAY: screen.display,
      HOME: home,
      XDG_CONFIG_HOME: settings,
      XDG_CACHE_HOME: join(home, '.cache'),
      XDG_DATA_HOME: join(home, '.local'),
      LC_ALL: 'C',
    })
    endings.push(driver.close)
    const session = await driver.begin({
      'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] },
    })
    endings.push(session.quit)
    const inspector = await attachInspector(driver.pid)
    endings.push(inspector.close)
    await resize(session, size)
    return drive(
      session,
      downloads,
      () => inspector.takeErrors().filter((error) => !remarks.some((remark) => remark.test(error))),
      close,
    )
  } catch (error) {
    await close()
    throw error
  }
}

/** Gives the page its size; the window is larger by its bar. In the middle of the screen, where the pointer is. */
async function resize(session: WebDriver, size: Size): Promise<void> {
  const bar = { width: 0, height: 0 }
  for (const _ of ['before', 'after the bar is measured']) {
    const width = size.width + bar.width
    const height = size.height + bar.height
    const x = Math.round((screenSize.width - width) / 2)
    await session.post('/window/rect', { x, y: 0, width, height })
    const [innerWidth, innerHeight] = JSON.parse(
      await session.run('async () => JSON.stringify([innerWidth, innerHeight])', ''),
    )
    bar.width += size.width - innerWidth
    bar.height += size.height - innerHeight
  }
  if (bar.width !== 0) throw new Error(`WebKit makes no window of ${size.width} px`)
}

const drive = (
  session: WebDriver,
  downloads: string,
  takeErrors: Driver['takeErrors'],
  close: Driver['close'],
): Driver => ({
  downloads,
  takeErrors,
  close,
  goto: async (url) => void (await session.post('/url', { url })),
  reload: async () => void (await session.post('/refresh', {})),
  run: session.run,
  perform: async (inputs) => {
    const actions = inputs.map((input) =>
      input.type === 'pointer' ? { ...input, parameters: { pointerType: 'mouse' } } : input,
    )
    await session.post('/actions', { actions })
  },
  attach: async (inPage, given, filePath) => {
    const element = await session.element(inPage, given)
    await session.post(`/element/${element}/value`, { text: filePath })
  },
  screenshot: async () => Buffer.from(await session.get<string>('/screenshot'), 'base64'),
})

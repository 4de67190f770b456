import type { Browser } from 'playwright-core'
import { type BuiltServer, type Served, startBuiltServer } from '#tests/support/browser/builtServer.ts'
import { type Device, launchBrowser, newPerson } from '#tests/support/browser/launch.ts'
import type { Hand } from './hand.ts'
import { hands } from './hands.ts'
import { patience } from './patience.ts'
import { keepPicture } from './pictures.ts'
import type { ChromiumPlayer } from './player.ts'

export const phone: Device = { viewport: { width: 390, height: 844 }, hasTouch: true }

/** The room before anybody has come: the built server, and a browser in which everyone gets a device of their own. */
export interface Stage {
  readonly server: BuiltServer
  readonly browser: Browser
  /** Somebody sits down at a device: a laptop with a mouse unless told. */
  readonly enter: (name: string, device?: Device, hand?: Hand) => Promise<ChromiumPlayer>
  /** Fails if a page met an error that the story didn't provoke. */
  readonly expectNoErrors: (provoked?: readonly RegExp[]) => void
  readonly close: () => Promise<void>
}

export async function openStage(served?: Served): Promise<Stage> {
  const server = await startBuiltServer(served)
  const browser = await launchBrowser()
  const players: ChromiumPlayer[] = []
  return {
    server,
    browser,
    enter: async (name, device = {}, hand = device.hasTouch ? hands.touch : hands.mouse) => {
      const person = await newPerson(browser, { baseURL: server.url, reducedMotion: 'reduce', ...device })
      person.page.setDefaultTimeout(patience.stepMs)
      const player = { ...person, name, hand, isPhone: device.hasTouch ?? false }
      players.push(player)
      return player
    },
    expectNoErrors: (provoked) => {
      for (const player of players) player.expectNoErrors(provoked)
    },
    close: async () => {
      for (const player of players) await keepPicture(player, `last-${player.name}`)
      await browser.close()
      await server.close()
    },
  }
}

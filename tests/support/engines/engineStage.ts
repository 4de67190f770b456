import { type BuiltServer, startBuiltServer } from '#tests/support/browser/builtServer.ts'
import { type BadLine, openBadLine } from '#tests/support/line/badLine.ts'
import { mouse } from '#tests/support/story/hand.ts'
import { keepPicture } from '#tests/support/story/pictures.ts'
import type { Player } from '#tests/support/story/player.ts'
import type { Engine, Size } from './driver.ts'
import { createEnginePage } from './enginePage.ts'
import { handLibrary } from './handLibrary.ts'

const laptop: Size = { width: 1440, height: 900 }
export const phone: Size = { width: 390, height: 844 }

/** From here on a screen has room for more than one column. */
const phoneBelowPx = 720

/** Somebody at a browser of their own, whose line to the server can be cut. */
export interface EnginePlayer extends Player {
  readonly line: BadLine
  readonly takeErrors: () => readonly string[]
}

/** The built server, and room for people who come with another engine than Chromium. */
export interface EngineStage {
  readonly server: BuiltServer
  readonly enter: (name: string, size?: Size) => Promise<EnginePlayer>
  /** What the pages met since this was last asked, and no test provoked. */
  readonly newErrors: (provoked?: readonly RegExp[]) => readonly string[]
  readonly close: () => Promise<void>
}

export async function openEngineStage(engine: Engine): Promise<EngineStage> {
  const server = await startBuiltServer()
  const library = handLibrary()
  const players: EnginePlayer[] = []
  const endings: (() => Promise<void>)[] = [server.close]
  return {
    server,
    enter: async (name, size = laptop) => {
      const line = await openBadLine(server.url, 1)
      endings.push(line.close)
      const driver = await engine.open(size)
      endings.push(driver.close)
      const page = createEnginePage(driver, line.url, library)
      const player = {
        name,
        page,
        hand: mouse,
        isPhone: size.width < phoneBelowPx,
        line,
        takeErrors: driver.takeErrors,
      }
      players.push(player)
      return player
    },
    newErrors: (provoked = []) =>
      players.flatMap(({ name, takeErrors }) =>
        takeErrors()
          .filter((error) => !provoked.some((pattern) => pattern.test(error)))
          .map((error) => `${name}: ${error}`),
      ),
    close: async () => {
      for (const player of players)
        await keepPicture(player, `last-${engine.name}-${player.name}`).catch(() => undefined)
      for (const end of endings.toReversed()) await end()
    },
  }
}

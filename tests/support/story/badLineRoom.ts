import type { WorkshopCreated } from '#shared/protocol/http.ts'
import { type BadLine, openBadLine } from '#tests/support/line/badLine.ts'
import { create, join as joinOutside } from '#tests/support/rooms/guest.ts'
import { createSeededRandom, seedOfThisRun } from '#tests/support/runner/seed.ts'
import { until } from '#tests/support/runner/until.ts'
import { patience } from './patience.ts'
import * as people from './people.ts'
import type { ChromiumPlayer } from './player.ts'
import { seeSaved } from './saving.ts'
import { join } from './setup.ts'
import { type Shown, watchShown } from './shown.ts'
import { openStage, type Stage } from './stage.ts'
import { callWitness } from './witness.ts'

/** What a browser logs when a line is bad, or isn't the server's. */
const provoked = [/ERR_/, /WebSocket/, /sign-in\.invalid/, /fetching the script/]

/** Somebody of Sales at their laptop, with a line of their own to the server; `seen` is what their page has shown. */
export type Seat = { readonly player: ChromiumPlayer; readonly line: BadLine; readonly seen: readonly Shown[] }

type SeatOptions = {
  /** Runs in the page before anything else does. */
  readonly before?: () => void
  /** A personal pass, to be somebody who is there already. */
  readonly pass?: string
  /** `false` where the witness hears later than the page. */
  readonly isWatched?: boolean
}

/** A workshop in its SWOT, whose people each have a line that can be made as bad as one wants it. */
export interface BadLineRoom {
  readonly stage: Stage
  readonly sitDown: (name: string, options?: SeatOptions) => Promise<Seat>
  /** How many stickies on the server read exactly so. */
  readonly copiesOf: (words: string) => number
  /** For how long, in milliseconds, these looks showed a "Saved" that wasn't. */
  readonly falselySavedMs: (seen: readonly Shown[]) => number
  /** Sees that each of these stickies is on the server, once. */
  readonly seeOnce: (...words: readonly string[]) => Promise<void>
  /** Everybody leaves. Answers with what was false: a "Saved" that wasn't, an error that nobody provoked. */
  readonly clear: () => Promise<readonly string[]>
  /** Ends the day, and says how often the pages were looked at. */
  readonly close: () => Promise<void>
}

export async function openBadLineRoom(title: string, seed = seedOfThisRun(title)): Promise<BadLineRoom> {
  const seeds = createSeededRandom(seed)
  const stage = await openStage()
  const workshop = await create(stage.server.url)
  await goToSwot(stage.server.url, workshop)
  const witness = await callWitness(stage.server.url, workshop, 'Sales')
  const total = { looks: 0, falselySavedMs: 0 }
  let seats: readonly Seat[] = []
  return {
    stage,
    sitDown: async (name, { before, pass, isWatched = true } = {}) => {
      const line = await openBadLine(stage.server.url, seeds.below(2 ** 32))
      const player = await stage.enter(name, { baseURL: line.url })
      if (before) await player.context.addInitScript(before)
      const seen = isWatched ? await watchShown(player) : []
      seats = [...seats, { player, line, seen }]
      if (pass) await people.comeBack(player, `/join${new URL(pass).hash}`)
      else await join(player, `/join#${workshop.invitations.participant}`, 'Sales')
      await seeSaved(player)
      // A screen whose part hasn't come yet can't be worked on when the line breaks.
      await player.page
        .getByRole('textbox', { name: /^New sticky/ })
        .first()
        .waitFor()
      return { player, line, seen }
    },
    copiesOf: witness.copiesOf,
    falselySavedMs: witness.falselySavedMs,
    seeOnce: async (...words) => {
      for (const text of words)
        await until(() => witness.copiesOf(text) === 1, {
          timeoutMs: patience.reachesOthersMs,
          what: `“${text}” to be on the server once`,
        })
    },
    clear: async () => {
      const problems: string[] = []
      for (const { player, line, seen } of seats) {
        const falselySavedMs = witness.falselySavedMs(seen)
        total.looks += seen.length
        total.falselySavedMs += falselySavedMs
        if (falselySavedMs > 0) problems.push(`${player.name} read a false "Saved" for ${falselySavedMs} ms`)
        problems.push(...player.errors().filter((error) => !provoked.some((pattern) => pattern.test(error))))
        await player.close()
        await line.close()
      }
      seats = []
      return problems
    },
    close: async () => {
      console.log(`${title}: false "Saved" for ${total.falselySavedMs} ms in ${total.looks} looks`)
      witness.close()
      await stage.close()
    },
  }
}

async function goToSwot(url: string, { invitations }: WorkshopCreated): Promise<void> {
  const facilitator = await joinOutside(url, { invitation: invitations.facilitator, name: 'Sofia Brandt' })
  await facilitator.command('goToPhase', { phase: 'swot' })
}

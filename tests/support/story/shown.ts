import type { ChromiumPlayer } from './player.ts'

const everyMs = 50

/** What somebody's page showed at one moment: the status in the top bar, and every sticky in full. */
export interface Shown {
  /** Milliseconds since 1970, by the clock of this machine. */
  readonly at: number
  readonly status: string
  readonly stickies: readonly string[]
}

/** Looks at a page twenty times a second from now on, reloads included; what it showed is in the list, oldest first. */
export async function watchShown({ page }: ChromiumPlayer): Promise<readonly Shown[]> {
  const seen: Shown[] = []
  await page.exposeFunction('tellShown', (shown: Shown) => seen.push(shown))
  await page.addInitScript(lookAgain, everyMs)
  return seen
}

/** In the page, where nothing of this file is known: no function in it has a name, since tools add a call where one has. */
function lookAgain(ms: number): void {
  const { tellShown } = globalThis as unknown as { readonly tellShown: (shown: Shown) => void }
  setInterval(() => {
    tellShown({
      at: Date.now(),
      status: document.querySelector<HTMLElement>('header [role="status"]')?.innerText.trim() ?? '',
      stickies: [...document.querySelectorAll<HTMLElement>('article')].map((sticky) => sticky.innerText.trim()),
    })
  }, ms)
}

/** When the page first showed such a status at or after a moment; `null` if it hasn't yet. */
export const firstShownAt = (seen: readonly Shown[], status: RegExp, since: number): number | null =>
  seen.find((shown) => shown.at >= since && status.test(shown.status))?.at ?? null

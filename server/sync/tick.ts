import { limits } from '#shared/limits.ts'

/** When a task runs: at once where it hasn't run for a tick, else a tick after it last began. Asked again meanwhile, once. */
export type Tick = {
  readonly plan: () => void
  /** Doesn't wait for the tick's end. */
  readonly hurry: () => void
  readonly isPlanned: () => boolean
}

/** Under load everybody's changes of 10 ms then go out as one, to the disk and to every socket. */
export function createTick(run: () => void): Tick {
  let begunAt = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout | undefined
  const begin = () => {
    clearTimeout(timer)
    timer = undefined
    begunAt = performance.now()
    run()
  }
  return {
    plan: () => {
      if (timer) return
      const rest = begunAt + limits.tickMs - performance.now()
      if (rest <= 0) begin()
      else timer = setTimeout(begin, rest)
    },
    hurry: () => {
      if (timer) begin()
    },
    isPlanned: () => timer !== undefined,
  }
}

import { type Refusal, refuse } from '#server/refusal.ts'
import { type Result, success } from '#shared/result.ts'

/** Whose turn it is: a workshop, or what else may only run once at a time; and who in it asks. */
export type Place = { readonly group: string; readonly who: string }

type Options = {
  /** Of all groups together; of one group only one runs. */
  readonly atOnce: number
  /** Running or waiting, of one person. */
  readonly perPerson: number
}

type Job = { readonly who: string; readonly start: () => Promise<void> }

/**
 * A line for work that takes long, in which nobody stands behind one impatient person: groups take turns, in a group its
 * people take turns, and one person can hold only a few places. Whoever goes away gives up their place: `signal`.
 */
export type FairLine = <Value>(
  place: Place,
  signal: AbortSignal,
  work: () => Promise<Value>,
) => Promise<Result<Value, Refusal>>

export function createFairLine({ atOnce, perPerson }: Options): FairLine {
  /** In the order of their turns; who was served goes to the end. */
  const waiting = new Map<string, readonly Job[]>()
  const running = new Set<string>()
  const places = new Map<string, number>()

  const startNext = () => {
    for (const [group, [job, ...rest]] of waiting) {
      if (running.size >= atOnce) return
      if (running.has(group) || !job) continue
      queue(group, rest)
      running.add(group)
      void job.start().finally(() => {
        running.delete(group)
        const others = waiting.get(group) ?? []
        waiting.delete(group)
        queue(group, [...others.filter(({ who }) => who !== job.who), ...others.filter(({ who }) => who === job.who)])
        startNext()
      })
    }
  }

  const queue = (group: string, jobs: readonly Job[]) => {
    if (jobs.length > 0) waiting.set(group, jobs)
    else waiting.delete(group)
  }

  return async ({ group, who }, signal, work) => {
    const place = JSON.stringify([group, who])
    const taken = places.get(place) ?? 0
    if (taken >= perPerson) return refuse('files_under_way')
    places.set(place, taken + 1)
    try {
      return await new Promise((resolve, reject) => {
        const job: Job = {
          who,
          start: async () => {
            signal.removeEventListener('abort', leave)
            await work().then((value) => resolve(success(value)), reject)
          },
        }
        const leave = () => {
          queue(
            group,
            (waiting.get(group) ?? []).filter((one) => one !== job),
          )
          reject(signal.reason)
        }
        if (signal.aborted) return reject(signal.reason)
        signal.addEventListener('abort', leave, { once: true })
        queue(group, [...(waiting.get(group) ?? []), job])
        startNext()
      })
    } finally {
      const left = (places.get(place) ?? 1) - 1
      if (left > 0) places.set(place, left)
      else places.delete(place)
    }
  }
}

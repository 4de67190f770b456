/** One thing after the other: a task begins when the one before it has ended, well or badly. */
export type Queue = {
  readonly run: <Value>(task: () => Promise<Value>) => Promise<Value>
  /** Resolves when everything that has been given in so far is done. */
  readonly idle: () => Promise<void>
  readonly isIdle: () => boolean
}

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve()
  let open = 0
  return {
    run: (task) => {
      open += 1
      const result = last.then(task).finally(() => {
        open -= 1
      })
      last = result.catch(() => undefined)
      return result
    },
    idle: async () => {
      await last
    },
    isIdle: () => open === 0,
  }
}

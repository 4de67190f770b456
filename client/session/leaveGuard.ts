/** Asks before the page is closed while something could be lost, and never otherwise. */
export type LeaveGuard = {
  readonly set: (mayLose: boolean) => void
  readonly stop: () => void
}

export function createLeaveGuard(): LeaveGuard {
  let isSet = false
  const ask = (event: BeforeUnloadEvent) => event.preventDefault()
  const set = (mayLose: boolean) => {
    if (mayLose === isSet) return
    isSet = mayLose
    // Listening alone keeps some browsers from coming back to a page at once: so only while it is needed.
    if (mayLose) addEventListener('beforeunload', ask)
    else removeEventListener('beforeunload', ask)
  }
  return { set, stop: () => set(false) }
}

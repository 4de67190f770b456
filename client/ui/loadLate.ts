import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { tellIfOutdated } from './outdated.ts'

const tryAgainAfterMs = 3_000

/** A part that is loaded when it is first shown, or a little before. */
export type LatePart<Props> = {
  readonly Part: LazyExoticComponent<ComponentType<Props>>
  /** Fetches it now, so that it is there when the network isn't. */
  readonly preload: () => void
}

/**
 * A component in a file of its own. Without a network it is waited for, and asked for again when the network is back: a part
 * that can't be fetched must never take the page down with it.
 */
export function loadLate<Props>(load: () => Promise<ComponentType<Props>>): LatePart<Props> {
  let loading: Promise<{ readonly default: ComponentType<Props> }> | null = null
  const once = () => {
    loading ??= untilLoaded(load).then((part) => ({ default: part }))
    return loading
  }
  return { Part: lazy(once), preload: () => void once() }
}

/** Settles when `load` has succeeded, however often it has to be tried. */
export async function untilLoaded<Value>(load: () => Promise<Value>): Promise<Value> {
  for (;;) {
    try {
      return await load()
    } catch {
      void tellIfOutdated()
      await backOnlineOrLater()
    }
  }
}

function backOnlineOrLater(): Promise<void> {
  return new Promise((resolve) => {
    const goOn = () => {
      removeEventListener('online', goOn)
      clearTimeout(waiting)
      resolve()
    }
    const waiting = setTimeout(goOn, tryAgainAfterMs)
    addEventListener('online', goOn)
  })
}

import type { Control, Settings } from '#shared/records/room.ts'

/** `alone`: each person writes for themselves; `shared`: the unit has seen it all, and goes on together. */
export type Silence = 'none' | 'alone' | 'shared'

type Settled = Pick<Settings, 'silentFirst'> | null
type Opened = Pick<Control, 'openedOwn' | 'openedUnits'>

/** Where a unit stands in a workshop in which silent notes may come first. */
export function silenceOf(settings: Settled, { openedOwn = [], openedUnits }: Opened, unitId: string | null): Silence {
  if (!settings?.silentFirst || unitId === null) return 'none'
  const isSeen = [...openedOwn, ...openedUnits].some((opened) => opened === unitId)
  return isSeen ? 'shared' : 'alone'
}

import { useMemo } from 'react'
import { useBoard, useControl } from '#client/stores/useWorkshop.tsx'
import { inOrder } from '#shared/domain/inOrder.ts'
import { awaitedUnits } from '#shared/domain/readiness/condition.ts'
import type { Entry } from '#shared/records/collections.ts'
import { type Quadrant, quadrants } from '#shared/records/discovery.ts'
import { homeUnit, isMember } from '#shared/records/roles.ts'

/** What everybody may know of a unit's envelope. */
export type UnitReadiness = {
  readonly unit: Entry<'units'>
  /** How many people can write into it. */
  readonly people: number
  readonly counts: Readonly<Record<Quadrant, number>>
  /** Written silently and not yet seen by the unit itself; part of the total. */
  readonly silentNotes: number
  readonly total: number
  readonly isReady: boolean
  readonly isOpened: boolean
  /** The room waits for the units; the company's own envelope may stay empty. */
  readonly isAwaited: boolean
}

/** The units' envelopes in counts. An empty one that nobody waits for is left out. */
export function useUnitReadiness(): readonly UnitReadiness[] {
  const units = useBoard((board) => board.units)
  const roster = useBoard((board) => board.roster)
  const progress = useBoard((board) => board.progress)
  const { openedUnits } = useControl()
  return useMemo(() => {
    const awaited = new Set<string>(awaitedUnits({ units, roster }).map(({ id }) => id))
    const members = [...roster.values()].filter(({ role }) => isMember(role))
    return inOrder(units.values()).flatMap((unit) => {
      const people = members.filter((person) => homeUnit(person.role, person.unitId) === unit.id).length
      const counts = { ...nothing, ...progress.get(unit.id)?.counts }
      const silentNotes = progress.get(unit.id)?.silentNotes ?? 0
      const total = quadrants.reduce((sum, quadrant) => sum + counts[quadrant], silentNotes)
      const isReady = progress.get(unit.id)?.isReady ?? false
      const isAwaited = awaited.has(unit.id)
      if (!isAwaited && total === 0) return []
      return [{ unit, people, counts, silentNotes, total, isReady, isOpened: openedUnits.includes(unit.id), isAwaited }]
    })
  }, [units, roster, progress, openedUnits])
}

const nothing = { strength: 0, weakness: 0, opportunity: 0, threat: 0 }

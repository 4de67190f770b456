import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { workshopPath } from '#client/routes.ts'
import { useControl, useWorkshop } from '#client/stores/useWorkshop.tsx'
import type { Phase } from '#shared/records/phases.ts'

/**
 * Who stands on the group's pointer follows it; who wandered off, or is writing, is offered the way instead: nothing
 * ever takes an open editor from under someone's hands.
 */
export function useTether(viewed: Phase): {
  readonly groupPhase: Phase
  readonly isAway: boolean
  readonly follow: () => void
} {
  const { workshopId, participantId } = useWorkshop()
  const { phase: groupPhase } = useControl()
  const [, navigate] = useLocation()
  const lastGroupPhase = useRef(groupPhase)
  const [isWaiting, setIsWaiting] = useState(false)

  useEffect(() => {
    const before = lastGroupPhase.current
    lastGroupPhase.current = groupPhase
    if (before === groupPhase || viewed !== before) return
    if (isWriting()) setIsWaiting(true)
    else navigate(workshopPath(workshopId, participantId, groupPhase))
  }, [groupPhase, viewed, navigate, workshopId, participantId])

  return {
    groupPhase,
    isAway: viewed !== groupPhase || isWaiting,
    follow: () => {
      setIsWaiting(false)
      navigate(workshopPath(workshopId, participantId, groupPhase))
    },
  }
}

function isWriting(): boolean {
  const focused = document.activeElement
  return (focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement) && focused.value !== ''
}

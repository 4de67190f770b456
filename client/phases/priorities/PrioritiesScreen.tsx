import { useState } from 'react'
import { RefusalNotice } from '#client/commands/RefusalNotice.tsx'
import { PhaseFrame } from '#client/frame/PhaseFrame.tsx'
import sections from '#client/frame/Sections.module.css'
import { useMayCommand, useWriteRefusal } from '#client/stores/usePermissions.ts'
import { useBoard, useControl, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { votingFor } from '#shared/domain/ballots/voting.ts'
import { standingThemes } from '#shared/domain/themes.ts'
import { AnotherRound } from './AnotherRound.tsx'
import { BallotAction } from './BallotAction.tsx'
import { BallotResult } from './BallotResult.tsx'
import { BallotSection } from './BallotSection.tsx'
import { PrioritiesSection } from './PrioritiesSection.tsx'
import { ThemePreview } from './ThemePreview.tsx'

/** A secret ballot on the themes, a look at where opinions differ, and two or three priorities out of them. */
export function PrioritiesScreen() {
  const themes = useBoard((board) => board.themes)
  const tallies = useBoard((board) => board.tallies)
  const { documents } = useWorkshop()
  const { ballot } = useControl()
  const mayRunBallot = useMayCommand('openBallot')
  const refusal = useWriteRefusal('board', 'priorities')
  const [typedDots, setTypedDots] = useState<string | null>(null)
  const dots = typedDots ?? String(ballot?.budget ?? votingFor(standingThemes(themes).size).budget)
  const isOpen = ballot?.state === 'open'
  const priorityCount = useBoard((board) => board.priorities.size)
  const isBeforeBallot = tallies.size === 0 && priorityCount === 0
  // A voter's ballot paper shows the themes itself.
  const showsThemes = isOpen ? documents.own === null : isBeforeBallot && !mayRunBallot

  return (
    <PhaseFrame phase="priorities" action={mayRunBallot ? <BallotAction dots={dots} /> : null}>
      <div className={sections.sections}>
        <BallotSection dots={dots} onDots={setTypedDots} mayRunBallot={mayRunBallot} />
        {tallies.size > 0 ? (
          <div>
            <BallotResult />
            {mayRunBallot ? <AnotherRound dots={dots} onDots={setTypedDots} /> : null}
          </div>
        ) : null}
        {showsThemes ? <ThemePreview /> : null}
        {isBeforeBallot && (isOpen || !mayRunBallot) ? null : (
          <>
            {mayRunBallot ? <RefusalNotice refusal={refusal} /> : null}
            <PrioritiesSection mayEdit={refusal === null} />
          </>
        )}
      </div>
    </PhaseFrame>
  )
}

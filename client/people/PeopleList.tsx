import { useState } from 'react'
import { useFormats } from '#client/messages/useFormats.ts'
import { useMayCommand } from '#client/stores/usePermissions.ts'
import { useActor } from '#client/stores/useWorkshop.tsx'
import type { Entry } from '#shared/records/collections.ts'
import styles from './People.module.css'
import { PersonRow } from './PersonRow.tsx'
import { TakenOff } from './TakenOff.tsx'

type Props = {
  readonly people: readonly Entry<'roster'>[]
  /** The participants with a page open. */
  readonly here: ReadonlySet<string>
  /** The window is left for another page. */
  readonly onLeave: () => void
  /** The new passes that are shown, by participant. */
  readonly passes: ReadonlyMap<string, string>
  readonly onPasses: (passes: ReadonlyMap<string, string>) => void
}

/** Everybody in the workshop, whoever is here first; for those who may look after people, one at a time. */
export function PeopleList({ people, here, onLeave, passes, onPasses }: Props) {
  const formats = useFormats()
  const { participantId: me } = useActor()
  const mayChange = useMayCommand('editRoster')
  const mayRemove = useMayCommand('removeParticipant')
  const [lookedAfter, setLookedAfter] = useState<string | null>(null)
  const [takenOff, setTakenOff] = useState<string | null>(null)
  // Whoever is looked after leaves and comes back by it: nobody's row may move away under a hand.
  const [hereAtFirst] = useState(here)
  const first = mayChange || mayRemove ? hereAtFirst : here
  const inOrder = people.toSorted(
    (left, right) => Number(first.has(right.id)) - Number(first.has(left.id)) || formats.compare(left.name, right.name),
  )
  return (
    <>
      {takenOff === null ? null : <TakenOff key={takenOff} name={takenOff} onLeave={onLeave} />}
      <ul className={styles.people}>
        {inOrder.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            isHere={here.has(person.id)}
            isMe={person.id === me}
            care={
              mayChange || mayRemove
                ? {
                    isOpen: lookedAfter === person.id,
                    onToggle: () => setLookedAfter(lookedAfter === person.id ? null : person.id),
                    pass: passes.get(person.id) ?? null,
                    onPass: (pass) => {
                      const others = [...passes].filter(([id]) => id !== person.id)
                      onPasses(new Map(pass === null ? others : [...others, [person.id, pass]]))
                    },
                    onTakenOff: () => {
                      onPasses(new Map([...passes].filter(([id]) => id !== person.id)))
                      setTakenOff(person.name)
                    },
                  }
                : null
            }
          />
        ))}
      </ul>
    </>
  )
}

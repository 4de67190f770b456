import { useTranslation } from 'react-i18next'
import type { LostChange, SetAside } from '#client/session/setAside.ts'
import { useActor, useBoard, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { useSay } from '#client/ui/Toasts.tsx'
import { parkedTexts } from './parkedTexts.ts'
import { useChangeWords } from './useChangeWords.ts'

/** What a person may do with changes of one entry. */
export type RescueActs = {
  readonly mayPark: boolean
  readonly tryAgain: (changes: readonly LostChange[]) => void
  readonly park: (changes: readonly LostChange[]) => void
  readonly letGo: (changes: readonly LostChange[]) => void
}

/** Each says what it did; letting go can be taken back. */
export function useRescueActs(entry: SetAside): RescueActs {
  const { t } = useTranslation()
  const { rescue, participantId, joinedAs } = useWorkshop()
  const { role } = useActor()
  const name = useBoard((board) => board.roster.get(participantId)?.name) ?? joinedAs.name
  const wordsOf = useChangeWords()
  const say = useSay()
  // Votes and silent notes are nobody else's to read, and facilitators need nobody to offer things to.
  const isPrivate = entry.document.startsWith('own/')
  return {
    mayPark: !isPrivate && role !== 'facilitator' && rescue.parkRefusal() === null,
    tryAgain: (changes) => {
      rescue.tryAgain(entry, changes)
      say(t('rescue.triedAgain', { count: changes.length }))
    },
    park: (changes) => {
      const texts = changes.flatMap((change) => parkedTexts(t, wordsOf(change)))
      rescue.park(entry, changes, { texts, name, now: Date.now() })
      say(t('rescue.offered', { count: changes.length }))
    },
    letGo: (changes) => {
      const haveBack = rescue.letGo(entry, changes)
      say(t('rescue.wentAway', { count: changes.length }), { text: t('common.undo'), onChoose: haveBack })
    },
  }
}

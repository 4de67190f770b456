import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useDayAndTime } from '#client/clock/useDayAndTime.ts'
import { useActor, useBoard, useControl } from '#client/stores/useWorkshop.tsx'
import { useSay } from '#client/ui/Toasts.tsx'

/** Whoever looks at the board while an earlier version takes its place is told; whoever did it knows. */
export function useSayBroughtBack(): void {
  const { t } = useTranslation()
  const say = useSay()
  const atOf = useDayAndTime()
  const { broughtBack } = useControl()
  const roster = useBoard((board) => board.roster)
  const { participantId: me } = useActor()
  const told = useRef(broughtBack?.at)
  useEffect(() => {
    if (!broughtBack || broughtBack.at === told.current) return
    told.current = broughtBack.at
    if (broughtBack.by === me) return
    const name = roster.get(broughtBack.by)?.name
    const at = atOf(broughtBack.savedAt)
    say(name ? t('frame.broughtBack', { name, at }) : t('frame.broughtBackByNobody', { at }))
  }, [broughtBack, roster, me, atOf, say, t])
}

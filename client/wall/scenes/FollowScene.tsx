import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNumberStyle } from '#client/fields/useNumberStyle.ts'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { formatCompact } from '#shared/domain/measures.ts'
import type { Entry } from '#shared/records/collections.ts'
import { KeyResultRows } from '../KeyResultRows.tsx'

/** The company's key results, each with where it stands today. */
export function FollowScene() {
  const { t } = useTranslation()
  const style = useNumberStyle()
  const checkIns = useBoard((board) => board.checkIns)
  const latest = useMemo(() => latestCheckIns(checkIns), [checkIns])
  return (
    <KeyResultRows
      last={(keyResult) => {
        const checkIn = latest.get(keyResult.id)
        if (!checkIn) return t('wall.follow.none')
        return t('wall.follow.now', { value: formatCompact(checkIn.value, keyResult.measure ?? 'count', style) })
      }}
    />
  )
}

function latestCheckIns(checkIns: ReadonlyMap<string, Entry<'checkIns'>>): ReadonlyMap<string, Entry<'checkIns'>> {
  const latest = new Map<string, Entry<'checkIns'>>()
  for (const checkIn of checkIns.values()) {
    const known = latest.get(checkIn.keyResultId)
    if (!known || checkIn.on > known.on || (checkIn.on === known.on && checkIn.createdAt > known.createdAt))
      latest.set(checkIn.keyResultId, checkIn)
  }
  return latest
}

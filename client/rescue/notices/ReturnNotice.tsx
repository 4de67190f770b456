import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import * as Y from 'yjs'
import type { Returned } from '#client/rescue/returned.ts'
import { partsOf } from '#client/session/touched.ts'
import { useWorkshop, useWorkshopState } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { useSay } from '#client/ui/Toasts.tsx'
import type { RecordCollection } from '#shared/records/collections.ts'
import { restoreRecord } from '#shared/workshop/writeRecords.ts'
import styles from './Rescued.module.css'

/** What came of changes made offline; what somebody else had removed meanwhile can be brought back. */
export function ReturnNotice() {
  const { t } = useTranslation()
  const { store, documents } = useWorkshop()
  const returned = useWorkshopState((state) => state.returned)
  const onSaid = useCallback(
    () => store.setState(({ returned: now }) => ({ returned: onlyRemoved(now?.removed ?? []) })),
    [store],
  )
  useSayArrived(returned, onSaid)
  const removed = returned?.removed ?? []
  const asked = removed.filter(({ kind, path }) => isRemoved(documents[kind], path))
  if (asked.length === 0) return null
  const settle = (one: Returned['removed'][number]) =>
    store.setState({ returned: onlyRemoved(removed.filter((other) => other !== one)) })
  const restore = (one: Returned['removed'][number]) => {
    const parts = partsOf(one.path)
    const document = documents[one.kind]
    if (document && parts) restoreRecord(document, parts.collection as RecordCollection, parts.id as never)
    settle(one)
  }
  return (
    <div className={styles.strip} role="status">
      {asked.map((one) => (
        <Notice
          key={one.path}
          tone="warn"
          action={
            <div className={styles.actions}>
              <Button onClick={() => restore(one)}>{t('rescue.back.restore')}</Button>
              <Button variant="quiet" onClick={() => settle(one)}>
                {t('rescue.back.letGo')}
              </Button>
            </div>
          }
        >
          {t('rescue.back.removed', { words: one.words || t('rescue.unnamed') })}
        </Notice>
      ))}
    </div>
  )
}

/** Somebody may have brought it back by now. */
function isRemoved(document: Y.Doc | null, path: string): boolean {
  const parts = partsOf(path)
  const record = parts ? document?.getMap(parts.collection).get(parts.id) : undefined
  return record instanceof Y.Map && record.get('removed') === true
}

const onlyRemoved = (removed: Returned['removed']): Returned | null =>
  removed.length > 0 ? { merged: 0, writtenAgain: 0, removed } : null

/** What has arrived needs no answer: it is said once, at the edge of the screen. */
function useSayArrived(returned: Returned | null, onSaid: () => void): void {
  const { t } = useTranslation()
  const say = useSay()
  const { merged, writtenAgain } = returned ?? { merged: 0, writtenAgain: 0 }
  useEffect(() => {
    if (merged > 0) say(t('rescue.back.merged', { count: merged }))
    if (writtenAgain > 0) say(t('rescue.back.offeredAgain', { count: writtenAgain }))
    if (merged + writtenAgain > 0) onSaid()
  }, [merged, writtenAgain, say, t, onSaid])
}

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#client/messages/useFormats.ts'
import { NoteDrag } from '#client/stickies/NoteDrag.tsx'
import { useUnitReadiness } from '#client/stickies/unitReadiness.ts'
import { useMayCommand } from '#client/stores/usePermissions.ts'
import { useBoard, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { useIsPhone } from '#client/ui/screenWidth.ts'
import { useUndoKeys } from '#client/undo/useUndoKeys.ts'
import type { StickyId, ThemeId } from '#shared/ids.ts'
import { type Destination, type Move, MoveMenu } from './MoveMenu.tsx'
import { OpenEnvelopes } from './OpenEnvelopes.tsx'
import styles from './PoolBoard.module.css'
import { PoolColumns } from './PoolColumns.tsx'
import { PoolContext, type PoolHands } from './PoolContext.ts'
import { PoolDialogs, type PoolQuestion } from './PoolDialogs.tsx'
import { PoolPhone } from './PoolPhone.tsx'
import { PoolToolbar } from './PoolToolbar.tsx'
import { isFiltering, matchesFilter, showAll } from './poolFilter.ts'
import { SelectionBar } from './SelectionBar.tsx'
import { themeNameField } from './ThemeName.tsx'
import { themeNameOf } from './themeName.ts'
import { usePool } from './usePool.ts'
import { usePoolClosed } from './usePoolClosed.ts'
import { usePoolEdits } from './usePoolEdits.ts'
import { useTicked } from './useTicked.ts'
import { destinationOfZone } from './zones.ts'

/** All stickies of all units, and everything that people do to bring them together. */
export function PoolBoard() {
  const { t } = useTranslation()
  const { store, undo } = useWorkshop()
  const units = useBoard((board) => board.units)
  const stickies = useBoard((board) => board.stickies)
  const pool = usePool()
  const closedBecause = usePoolClosed()
  const isOpen = closedBecause === null
  const isPhone = useIsPhone()
  const edits = usePoolEdits()
  useUndoKeys(undo.board)
  const { ticked, toggle, untick, clear } = useTicked(stickies)
  const [filter, setFilter] = useState(showAll)
  const [move, setMove] = useState<Move | null>(null)
  const [question, setQuestion] = useState<PoolQuestion | null>(null)
  const focusAfter = useRef<() => HTMLElement | null>(() => null)

  const askWhere = useCallback((ids: readonly StickyId[], anchor: HTMLElement) => {
    const neighbours = [...(anchor.closest('ul')?.querySelectorAll<HTMLElement>('[data-item]') ?? [])]
    const at = neighbours.indexOf(anchor)
    const heirs = [anchor, neighbours[at + 1], neighbours[at - 1]]
    focusAfter.current = () => heirs.find((element) => element?.isConnected) ?? null
    setMove({ ids, anchor })
  }, [])
  const tickedNow = useRef(ticked)
  useEffect(() => {
    tickedNow.current = ticked
  }, [ticked])
  const withTicked = useCallback((id: StickyId) => (tickedNow.current.has(id) ? [...tickedNow.current] : [id]), [])
  const hands = useMemo<PoolHands>(
    () => ({
      units,
      isOpen,
      toggle,
      askWhere: (id, anchor) => askWhere(withTicked(id), anchor),
      separate: edits.separate,
    }),
    [units, isOpen, toggle, askWhere, withTicked, edits],
  )

  const startTheme = (ids: readonly StickyId[]) => {
    const id = edits.groupIntoNew(ids)
    focusAfter.current = () => themeNameField(id)
    untick(ids)
    return id
  }
  const moveTo = (ids: readonly StickyId[], destination: Destination) => {
    if (destination.kind === 'tray') return setQuestion({ kind: 'tray', ids })
    if (destination.kind === 'newTheme') return startTheme(ids)
    if (destination.kind === 'theme') edits.group(ids, destination.themeId)
    else edits.ungroup(ids)
    untick(ids)
  }
  const onDrop = (noteId: string, zoneId: string) => {
    const destination = destinationOfZone(zoneId)
    if (!destination) return
    moveTo(withTicked(noteId as StickyId), destination)
    if (destination.kind === 'newTheme') requestFocus()
  }
  /** For those who began a theme without the menu, which gives the focus away by itself. */
  const [focusRequests, setFocusRequests] = useState(0)
  const requestFocus = () => setFocusRequests((count) => count + 1)
  useEffect(() => {
    if (focusRequests > 0) focusAfter.current()?.focus()
  }, [focusRequests])

  const nameOf = (id: ThemeId) => themeNameOf(store.getState().board, id, t)
  const isShown = (pooled: (typeof pool.ungrouped)[number]) => !isFiltering(filter) || matchesFilter(pooled, filter)
  const everything = [...pool.ungrouped, ...pool.tray, ...pool.themes.flatMap((theme) => theme.stickies)]
  const view = {
    pool,
    isShown,
    nameOf,
    ticked,
    isOpen,
    onNewTheme: () => {
      startTheme([])
      requestFocus()
    },
    onSplit: (ids: readonly StickyId[]) => {
      startTheme(ids)
    },
    onRename: edits.rename,
    onRemove: edits.remove,
    onMerge: (themeId: ThemeId) => setQuestion({ kind: 'mergeTheme', themeId }),
  }

  return (
    <PoolContext value={hands}>
      <PoolNotices closedBecause={closedBecause} />
      {pool.total === 0 ? (
        <EmptyState title={t('pool.emptyTitle')}>{t('pool.empty')}</EmptyState>
      ) : (
        <>
          <PoolToolbar
            pool={pool}
            units={units}
            filter={filter}
            onFilter={setFilter}
            shownCount={everything.filter(isShown).length}
          />
          {isPhone ? (
            <PoolPhone {...view} />
          ) : (
            <NoteDrag
              onDrop={onDrop}
              preview={(id) => (
                <>
                  {stickies.get(id)?.text}
                  {ticked.has(id as StickyId) && ticked.size > 1 ? (
                    <span className={styles.more}>+{ticked.size - 1}</span>
                  ) : null}
                </>
              )}
            >
              <PoolColumns {...view} />
            </NoteDrag>
          )}
        </>
      )}
      <SelectionBar
        count={isOpen ? ticked.size : 0}
        onGroup={() => {
          startTheme([...ticked])
          requestFocus()
        }}
        onMove={(anchor) => askWhere([...ticked], anchor)}
        onSaySame={() => setQuestion({ kind: 'same', ids: [...ticked] })}
        onClear={clear}
      />
      <MoveMenu
        move={isOpen ? move : null}
        themes={pool.themes.map(({ theme }) => ({ id: theme.id, name: nameOf(theme.id) }))}
        onChoose={moveTo}
        onClose={() => setMove(null)}
        focusAfter={() => focusAfter.current() ?? false}
      />
      <PoolDialogs
        question={isOpen ? question : null}
        pool={pool}
        nameOf={nameOf}
        edits={edits}
        onDone={(ids) => {
          untick(ids)
          setQuestion(null)
          requestFocus()
        }}
        onClose={() => setQuestion(null)}
      />
    </PoolContext>
  )
}

function PoolNotices({ closedBecause }: { readonly closedBecause: string | null }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const mayOpen = useMayCommand('openEnvelopes')
  const closed = useUnitReadiness().filter(({ isOpened, total }) => !isOpened && total > 0)
  const names = formats.list(closed.map(({ unit }) => unit.name))
  return (
    <>
      {closedBecause === null ? null : <Notice title={t('pool.closed.title')}>{closedBecause}</Notice>}
      {mayOpen && closed.length > 0 ? (
        <Notice tone="warn" action={<OpenEnvelopes isRest />}>
          {t('pool.before.someClosed', { count: closed.length, units: names })}
        </Notice>
      ) : null}
    </>
  )
}

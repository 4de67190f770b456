import type { PoolView } from './PoolView.ts'
import { ThemeCard } from './ThemeCard.tsx'

/** A card per theme, in the order in which people placed them. */
export function ThemeCards(view: PoolView) {
  const { pool, isShown, nameOf, ticked, isOpen, onSplit, onRename, onRemove, onMerge } = view
  return pool.themes.map((entry) => (
    <ThemeCard
      key={entry.theme.id}
      entry={entry}
      shown={entry.stickies.filter(isShown)}
      name={nameOf(entry.theme.id)}
      ticked={ticked}
      isOpen={isOpen}
      canMerge={pool.themes.length > 1}
      onRename={(name) => onRename(entry.theme.id, name)}
      onMerge={() => onMerge(entry.theme.id)}
      onSplit={onSplit}
      onRemove={() => onRemove(entry.theme.id)}
    />
  ))
}

import type { LostChange } from '#client/session/setAside.ts'
import { isSame, lostIn } from './lostChanges.ts'
import type { Fields, Records } from './readRecords.ts'
import { isSpoken } from './recordWords.ts'

/** What is to become of a document that was set aside, now that the server's is here. */
export type Comparison = {
  /** To be written again without asking. */
  readonly again: readonly LostChange[]
  /** For the person to decide about. */
  readonly lost: readonly LostChange[]
}

/**
 * Compares what was here (`aside`) with what an older server has. A record that is missing there comes back under its id. A
 * field that differs comes back where the server's value is one that was here before (`wasHere`); where it was written since,
 * it stays, and only a text that the new one doesn't contain is left to a person. Pure.
 */
export function missingInOlder(
  aside: Records,
  fresh: Records,
  wasHere: (path: string, field: string) => boolean,
): Comparison {
  const again: LostChange[] = []
  const contested: LostChange[] = []
  for (const [path, mine] of aside) {
    const standing = fresh.get(path)
    if (!standing) {
      const lost = lostIn(path, mine, undefined, null)
      if (lost) again.push(lost)
      continue
    }
    const differing = Object.keys({ ...standing, ...mine }).filter((field) => !isSame(mine[field], standing[field]))
    const isPart = (part: Fields, whole: Fields, field: string) =>
      isSpoken(field) && isWithin(part[field], whole[field])
    const older = differing.filter((field) => wasHere(path, field) || isPart(standing, mine, field))
    const newer = differing.filter((field) => !older.includes(field))
    const torn = newer.filter((field) => isSpoken(field) && !isPart(mine, standing, field))
    const lost = lostIn(path, mine, standing, new Set(older))
    const left = lostIn(path, mine, standing, new Set(torn))
    if (lost) again.push(lost)
    if (left) contested.push(left)
  }
  return { again, lost: contested }
}

/** Whether every character of a text occurs in another, in the same order: then the other one loses nothing of it. */
function isWithin(part: unknown, whole: unknown): boolean {
  if (typeof part !== 'string' || typeof whole !== 'string') return false
  let position = 0
  for (const character of part) {
    const found = whole.indexOf(character, position)
    if (found < 0) return false
    position = found + character.length
  }
  return true
}

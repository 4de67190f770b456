import type { LostChange } from '#client/session/setAside.ts'
import { fieldsByRecord } from '#client/session/touched.ts'
import type { Fields, Records } from './readRecords.ts'
import { recordWords } from './recordWords.ts'

/**
 * What a person wrote into `aside` that `fresh` hasn't got, record by record. Only what they touched counts: what others
 * wrote since is no loss of theirs. Pure.
 */
export function lostChanges(aside: Records, fresh: Records, touched: readonly string[]): readonly LostChange[] {
  return [...fieldsByRecord(touched)].flatMap(([path, fields]) => {
    const mine = aside.get(path)
    if (!mine) return []
    const lost = lostIn(path, mine, fresh.get(path), fields.has(null) ? null : fields)
    return lost ? [lost] : []
  })
}

/** What `mine` has that `standing` lacks; `among` are the fields that count, `null` for all of them. */
export function lostIn(
  path: string,
  mine: Fields,
  standing: Fields | undefined,
  among: ReadonlySet<string | null> | null,
): LostChange | null {
  const words = recordWords(mine)
  if (!standing) return mine.removed === true ? null : { path, kind: 'added', fields: mine, standing: {}, words }
  const names = among ? [...among].filter((name) => name !== null) : Object.keys({ ...standing, ...mine })
  const differing = names.filter((name) => !isSame(mine[name], standing[name]))
  if (differing.length === 0) return null
  const isRemoval = differing.includes('removed') && mine.removed === true
  return {
    path,
    kind: isRemoval ? 'removed' : 'changed',
    fields: only(mine, isRemoval ? ['removed'] : differing),
    standing: {
      ...only(standing, isRemoval ? ['removed'] : differing),
      ...(standing.removed ? { removed: true } : {}),
    },
    words: words || recordWords(standing),
  }
}

/** A field that is missing is written as `null`: it was cleared. */
const only = (fields: Fields, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, fields[name] ?? null]))

export function isSame(one: unknown, other: unknown): boolean {
  if ((one ?? null) === (other ?? null)) return true
  return typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other)
}

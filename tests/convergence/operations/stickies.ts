import type { ThemeId } from '#shared/ids.ts'
import { quadrants } from '#shared/records/discovery.ts'
import {
  addStickies,
  groupStickies,
  layInTray,
  mergeDuplicates,
  moveStickyToQuadrant,
  separateDuplicate,
  setStickyText,
  ungroupStickies,
} from '#shared/workshop/edits/stickies.ts'
import { groupIntoNewTheme, mergeThemes, removeTheme, renameTheme } from '#shared/workshop/edits/themes.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { removeRecord, restoreRecord } from '#shared/workshop/writeRecords.ts'
import { type Hand, type Operation, retyped } from './hand.ts'

const living = ({ doc }: Hand) => readOne(doc, 'stickies').values()

function aSticky(hand: Hand) {
  return hand.may('stickies') ? hand.one(living(hand)) : null
}

function someStickies(hand: Hand) {
  if (!hand.may('stickies')) return []
  const all = hand.random.shuffle([...living(hand)])
  return all.slice(0, 1 + hand.random.below(4)).map(({ id }) => id)
}

const aTheme = (hand: Hand) => (hand.may('themes') ? hand.one(readOne(hand.doc, 'themes').values()) : null)

/** What people do in their unit's envelope. */
export const envelopeOperations: readonly Operation[] = [
  {
    kind: 'add a sticky',
    in: 'unit',
    weight: 6,
    act: (hand) => {
      if (!hand.may('stickies')) return false
      const stickies = Array.from({ length: 1 + hand.random.below(2) }, () => ({
        id: hand.newId<'sticky'>(),
        text: hand.words(),
      }))
      addStickies(hand.doc, hand.random.pick(quadrants), stickies)
      return true
    },
  },
  {
    kind: 'type in a sticky',
    in: 'unit',
    weight: 6,
    act: (hand) => {
      const sticky = aSticky(hand)
      if (sticky) setStickyText(hand.doc, sticky.id, retyped(hand, sticky.text))
      return sticky !== null
    },
  },
  {
    kind: 'move a sticky',
    in: 'unit',
    weight: 3,
    act: (hand) => {
      const sticky = aSticky(hand)
      if (sticky) moveStickyToQuadrant(hand.doc, sticky.id, hand.random.pick(quadrants))
      return sticky !== null
    },
  },
  {
    kind: 'remove a sticky',
    in: 'unit',
    weight: 1,
    act: (hand) => {
      const sticky = aSticky(hand)
      if (!sticky) return false
      const remove = () => removeRecord(hand.doc, 'stickies', sticky.id)
      const takeBack = hand.undo.step(remove)
      if (hand.random.below(3) === 0) takeBack()
      return true
    },
  },
  {
    kind: 'restore a sticky',
    in: 'unit',
    weight: 1,
    act: (hand) => {
      const standing = readOne(hand.doc, 'stickies')
      const removed = hand.one([...hand.doc.getMap('stickies').keys()].filter((id) => !standing.has(id)))
      if (!removed || !hand.may('stickies')) return false
      restoreRecord(hand.doc, 'stickies', removed as Parameters<typeof setStickyText>[1])
      return true
    },
  },
]

const grouping = (kind: string, weight: number, act: (hand: Hand, theme: ThemeId) => void): Operation => ({
  kind,
  in: 'board',
  weight,
  act: (hand) => {
    const theme = aTheme(hand)
    if (theme) act(hand, theme.id)
    return theme !== null
  },
})

/** What people do with the stickies once they lie on the board. */
export const poolOperations: readonly Operation[] = [
  grouping('group stickies', 6, (hand, theme) => {
    const ids = someStickies(hand)
    hand.undo.step(() => groupStickies(hand.doc, ids, theme))
  }),
  grouping('merge themes', 2, (hand, theme) => {
    const other = aTheme(hand)
    if (other) hand.undo.step(() => mergeThemes(hand.doc, theme, other.id))
  }),
  grouping('rename a theme', 2, (hand, theme) => renameTheme(hand.doc, theme, hand.words())),
  grouping('remove a theme', 1, (hand, theme) => {
    hand.undo.step(() => removeTheme(hand.doc, theme))
  }),
  {
    kind: 'make a theme',
    in: 'board',
    weight: 3,
    act: (hand) => {
      if (!hand.may('themes')) return false
      const theme = { id: hand.newId<'theme'>(), name: hand.random.below(3) === 0 ? '' : hand.words() }
      groupIntoNewTheme(hand.doc, theme, someStickies(hand))
      return true
    },
  },
  ...(
    [
      ['ungroup stickies', 2, ungroupStickies],
      ['lay in the tray', 1, (doc, ids) => layInTray(doc, ids, 'another day')],
    ] satisfies [string, number, typeof ungroupStickies][]
  ).map(
    ([kind, weight, act]): Operation => ({
      kind,
      in: 'board',
      weight,
      act: (hand) => {
        const ids = someStickies(hand)
        if (ids.length > 0) act(hand.doc, ids)
        return ids.length > 0
      },
    }),
  ),
  {
    kind: 'say the same',
    in: 'board',
    weight: 2,
    act: (hand) => {
      const [standing, ...others] = someStickies(hand)
      if (!standing || others.length === 0) return false
      mergeDuplicates(hand.doc, standing, others)
      return true
    },
  },
  {
    kind: 'separate what says the same',
    in: 'board',
    weight: 1,
    act: (hand) => {
      const merged = hand.may('stickies') && hand.one([...living(hand)].filter(({ mergedInto }) => mergedInto))
      if (merged) separateDuplicate(hand.doc, merged.id)
      return Boolean(merged)
    },
  },
  {
    kind: 'type in a pooled sticky',
    in: 'board',
    weight: 2,
    act: (hand) => {
      const sticky = hand.one([...living(hand)].filter(({ unitId }) => hand.may('stickies', unitId)))
      // What others wrote says whose it is; only the end is typed over here.
      if (sticky) setStickyText(hand.doc, sticky.id, `${sticky.text}${hand.random.pick(['!', '?', ' ok'])}`)
      return sticky !== null
    },
  },
]

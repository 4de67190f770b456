import type * as Y from 'yjs'
import { themesToVoteOn } from '#shared/domain/ballots/rounds.ts'
import { contentHash } from '#shared/domain/contentHash.ts'
import { reviewOf } from '#shared/domain/review/reviewer.ts'
import { type KeyResultId, newId, type StickyId } from '#shared/ids.ts'
import { dayOf } from '#shared/locale/dayOf.ts'
import type { CommandRequest } from '#shared/protocol/commands.ts'
import type { SessionParticipant } from '#shared/protocol/http.ts'
import { quadrants } from '#shared/records/discovery.ts'
import type { Phase } from '#shared/records/phases.ts'
import { giveDots } from '#shared/workshop/edits/ballots.ts'
import { decideFinding } from '#shared/workshop/edits/decisions.ts'
import { draftObjective } from '#shared/workshop/edits/direction.ts'
import { addKeyResult, addObjective, linkKeyResult } from '#shared/workshop/edits/okrs.ts'
import { makePriority } from '#shared/workshop/edits/priorities.ts'
import { addStickies, groupStickies, mergeDuplicates, moveStickyToQuadrant } from '#shared/workshop/edits/stickies.ts'
import { groupIntoNewTheme, mergeThemes, renameTheme } from '#shared/workshop/edits/themes.ts'
import { readOne, readSnapshot } from '#shared/workshop/mirror.ts'
import { addRecord, proseOf, removeRecord, updateRecord } from '#shared/workshop/writeRecords.ts'
import type { SeededRandom } from '#tests/support/runner/seed.ts'

/** Somebody at a document. */
export type Author = {
  readonly person: SessionParticipant
  readonly doc: Y.Doc
  readonly random: SeededRandom
  readonly write: (edit: (doc: Y.Doc) => void) => Promise<void>
  /** Key by key, with slips. */
  readonly type: (text: () => Y.Text | null, words: string) => Promise<void>
}

const sentence = (random: SeededRandom, length: number) =>
  Array.from({ length }, () => random.pick([...'eeeaaoonnirrtsdlu   chgmkp'])).join('')

/** Stickies go in as a whole; some are typed over, moved or removed. */
export async function writeSwot({ doc, random, write, type, person }: Author, count: number) {
  const ids: StickyId[] = []
  for (let number = 0; number < count; number += 1) {
    const id = newId<'sticky'>()
    ids.push(id)
    const text = sentence(random, 30 + random.below(90))
    const sticky = { id, text, author: person.id as never, createdAt: Date.now() }
    await write((unit) => addStickies(unit, random.pick(quadrants), [sticky]))
    if (random.below(4) === 0) await type(() => proseOf(doc, 'stickies', id, 'text'), sentence(random, 20))
    if (random.below(5) === 0) await write((unit) => moveStickyToQuadrant(unit, id, random.pick(quadrants)))
    if (random.below(20) === 0) await write((unit) => removeRecord(unit, 'stickies', id))
  }
  return ids
}

/** Every sticky is grouped, a third of them twice; drags travel as presence and leave nothing. */
export async function poolTogether(authors: readonly Author[]): Promise<void> {
  const [first] = authors
  if (!first) throw new Error('nobody is there')
  const { doc, random } = first
  for (let number = 0; number < 40; number += 1) {
    const theme = { id: newId<'theme'>(), name: sentence(random, 24), createdAt: Date.now() }
    await random.pick(authors).write((board) => groupIntoNewTheme(board, theme, []))
  }
  const themes = () => [...readOne(doc, 'themes').keys()] as Parameters<typeof renameTheme>[1][]
  const stickies = [...readOne(doc, 'stickies').values()].map(({ id }) => id)
  for (const id of stickies) {
    const { write } = random.pick(authors)
    await write((board) => groupStickies(board, [id], random.pick(themes())))
    if (random.below(3) === 0) await write((board) => groupStickies(board, [id], random.pick(themes())))
    if (random.below(12) === 0) await write((board) => mergeDuplicates(board, random.pick(stickies), [id]))
  }
  for (let number = 0; number < 25; number += 1) {
    const { write } = random.pick(authors)
    await write((board) => renameTheme(board, random.pick(themes()), sentence(random, 28)))
    if (number < 15) await write((board) => mergeThemes(board, random.pick(themes()), random.pick(themes())))
  }
}

export type Table = {
  readonly command: (by: SessionParticipant, asked: CommandRequest) => Promise<void>
  readonly goTo: (phase: Phase) => Promise<void>
  readonly facilitator: SessionParticipant
  readonly ceo: SessionParticipant
  readonly leads: readonly SessionParticipant[]
  readonly everybody: readonly SessionParticipant[]
  readonly onBoard: (person: SessionParticipant) => Author
  readonly inUnit: (person: SessionParticipant) => Author
  readonly ballotOf: (person: SessionParticipant) => Author
  readonly reloadAll: () => void
}

/** From the ballots to the signatures and three rounds of check-ins. */
export async function planTogether(table: Table): Promise<void> {
  const { command, goTo, facilitator, ceo, leads, onBoard, inUnit, reloadAll } = table
  const head = onBoard(ceo)
  const { doc, random } = head
  for (let round = 1; round <= 2; round += 1) {
    await command(facilitator, { type: 'openBallot' })
    await vote(table, round)
    await command(facilitator, { type: 'closeBallot' })
  }
  for (let number = 0; number < 3; number += 1) {
    const id = newId<'priority'>()
    const themeIds = random.shuffle([...readOne(doc, 'themes').values()].map((theme) => theme.id)).slice(0, 2)
    await head.write((board) => makePriority(board, id, { title: sentence(random, 40), themeIds }))
    await head.type(() => proseOf(doc, 'priorities', id, 'rationale'), sentence(random, 300))
  }
  reloadAll()
  await goTo('direction')
  await head.type(() => proseOf(doc, 'vision', null, 'statement'), sentence(random, 200))
  const companyObjectives = []
  for (const priority of readOne(doc, 'priorities').values()) {
    const id = newId<'objective'>()
    companyObjectives.push(id)
    await head.write((board) => draftObjective(board, id, priority, {}))
    await head.type(() => proseOf(doc, 'objectives', id, 'text'), sentence(random, 60))
  }
  await goTo('keyResults')
  for (const driver of readOne(doc, 'drivers').values())
    for (let number = 0; number < 6; number += 1)
      await head.write((board) => updateRecord(board, 'drivers', driver.id, { plan: random.below(100_000) / 100 }))
  for (const id of companyObjectives) await draftKeyResults(head, id, 'company0')
  reloadAll()
  await goTo('teams')
  for (const lead of leads) {
    const author = inUnit(lead)
    for (let number = 0; number < 3; number += 1) {
      const id = newId<'objective'>()
      await author.write((unit) => addObjective(unit, id, { unitId: lead.unitId as never }))
      await author.type(() => proseOf(author.doc, 'objectives', id, 'text'), sentence(random, 100))
      await draftKeyResults(author, id, lead.unitId ?? '')
    }
    await command(lead, { type: 'offer', to: 'board' })
  }
  await goTo('alignment')
  const keyResults = [...readOne(doc, 'keyResults').values()]
  const ofCompany = keyResults.filter(({ unitId }) => unitId === 'company0')
  for (const { id: from, unitId } of keyResults) {
    const lead = leads.find((one) => one.unitId === unitId)
    if (lead) await onBoard(lead).write((board) => link(board, from, random.pick(ofCompany).id, random))
  }
  await discuss(table)
  reloadAll()
  await settleFindings(onBoard(facilitator))
  await goTo('commit')
  for (const person of [ceo, ...leads])
    await command(person, { type: 'sign', choice: 'commit', hash: contentHash(readSnapshot(doc, 'board')) })
  await command(facilitator, { type: 'freeze' })
  await goTo('follow')
  for (let month = 1; month <= 3; month += 1) await checkIn(table, month)
}

/** Each tap on a dot writes the whole ballot. */
async function vote({ everybody, ballotOf, onBoard }: Table, round: number): Promise<void> {
  for (const person of everybody) {
    const { write, random } = ballotOf(person)
    const themes = themesToVoteOn(readOne(onBoard(person).doc, 'themes'))
    for (let tap = 0; tap < 15; tap += 1)
      await write((own) =>
        giveDots(own, { round, method: 'dots', budget: 8, themes }, random.pick(themes).id, random.below(3)),
      )
  }
}

async function draftKeyResults({ doc, random, write, type }: Author, objectiveId: string, unitId: string) {
  for (let number = 0; number < 4; number += 1) {
    const id = newId<'keyResult'>()
    await write((draft) => addKeyResult(draft, id, { objectiveId: objectiveId as never, unitId: unitId as never }))
    await type(() => proseOf(doc, 'keyResults', id, 'text'), sentence(random, 110))
    for (const patch of [
      { metric: sentence(random, 20) },
      { measure: 'count' as const },
      { baseline: random.below(100) },
      { baselineQuality: 'measured' as const, baselineMethod: sentence(random, 30) },
      { target: random.below(900) },
      { target: random.below(900) },
      { owner: sentence(random, 12) },
      { due: '2027-06-30' },
      { evidence: sentence(random, 40) },
      { kind: 'committed' as const },
    ])
      await write((draft) => updateRecord(draft, 'keyResults', id, patch))
  }
}

const link = (board: Y.Doc, from: KeyResultId, to: KeyResultId, random: SeededRandom) =>
  linkKeyResult(board, newId<'link'>(), { from, to, amount: random.below(90) })

async function discuss({ everybody, onBoard, facilitator }: Table): Promise<void> {
  const subjects = [...readOne(onBoard(facilitator).doc, 'keyResults').keys()]
  for (const person of everybody) {
    const { write, random } = onBoard(person)
    for (let number = 0; number < 4; number += 1)
      await write((board) =>
        addRecord(board, 'comments', newId<'comment'>(), {
          subject: random.pick(subjects),
          text: sentence(random, 120),
          author: person.id as never,
          createdAt: Date.now(),
        }),
      )
  }
  const { write, random } = onBoard(facilitator)
  for (let number = 0; number < 30; number += 1)
    await write((board) =>
      addRecord(board, 'decisions', newId<'decision'>(), {
        finding: `finding ${number}`,
        rule: 'A1',
        choice: 'accepted',
        reason: sentence(random, 120),
        decidedBy: facilitator.name,
        decidedAt: Date.now(),
        question: sentence(random, 200),
      }),
    )
}

/** Whatever stands in the way of signing is decided, each by a word on the record. */
async function settleFindings({ doc, write, random, person }: Author): Promise<void> {
  const now = Date.now()
  const review = reviewOf(readSnapshot(doc, 'board'), dayOf(now, undefined))
  for (const finding of review.forTheRoom().open.blocking)
    await write((board) =>
      decideFinding(board, newId<'decision'>(), finding, {
        choice: 'overridden',
        reason: sentence(random, 120),
        decidedBy: person.name,
        decidedAt: now,
      }),
    )
}

async function checkIn({ leads, onBoard }: Table, month: number): Promise<void> {
  for (const lead of leads) {
    const { doc, write, random } = onBoard(lead)
    const own = [...readOne(doc, 'keyResults').values()].filter(({ unitId }) => unitId === lead.unitId)
    for (const { id, unitId } of own)
      await write((board) =>
        addRecord(board, 'checkIns', newId<'checkIn'>(), {
          keyResultId: id,
          unitId,
          on: `2027-0${month}-28`,
          value: random.below(900),
          confidence: random.below(11),
          note: sentence(random, 100),
          by: lead.name,
          createdAt: Date.now(),
        }),
      )
  }
}

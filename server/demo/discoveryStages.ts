import { openRound } from '#shared/domain/ballots/rounds.ts'
import type { ParticipantId, PriorityId, StickyId, ThemeId } from '#shared/ids.ts'
import { quadrants } from '#shared/records/discovery.ts'
import { boardDocument, ownDocument, unitDocument } from '#shared/records/documents.ts'
import { demoBallots, demoBudget, demoPriorities } from '#shared/workshop/demo/ballots.ts'
import { type DemoPersonKey, type DemoUnit, demoPeople, demoUnits } from '#shared/workshop/demo/people.ts'
import { type DemoSticky, type DemoTheme, demoStickies, demoThemes } from '#shared/workshop/demo/stickies.ts'
import { giveDots } from '#shared/workshop/edits/ballots.ts'
import { makePriority } from '#shared/workshop/edits/priorities.ts'
import { addStickies, layInTray } from '#shared/workshop/edits/stickies.ts'
import { groupIntoNewTheme } from '#shared/workshop/edits/themes.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { proseOf, setProse } from '#shared/workshop/writeRecords.ts'
import type { DemoRoom } from './demoRoom.ts'
import type { DemoCast } from './gatherPeople.ts'

/** Each unit fills its envelope, its people taking turns, and its lead says that it is ready. */
export async function writeSwots(room: DemoRoom, cast: DemoCast): Promise<void> {
  for (const { key } of demoUnits) {
    const members = membersOf(key)
    await room.edit(unitDocument(cast.units[key]), (unit) => {
      for (const quadrant of quadrants) {
        const notes = demoStickies[key][quadrant].map(({ text }, index) => ({
          id: room.newId<'sticky'>(),
          text,
          author: cast.people[members[index % members.length] ?? 'ceo'].id as ParticipantId,
          createdAt: room.now,
        }))
        addStickies(unit, quadrant, notes)
      }
    })
    const lead = members[0]
    if (lead) await room.command(cast.people[lead], { type: 'setReady', isReady: true })
  }
}

/** The envelopes are opened; what belongs together becomes a theme, what fits nowhere goes to the tray. */
export async function formThemes(room: DemoRoom, cast: DemoCast): Promise<void> {
  await room.command(cast.facilitator, { type: 'openEnvelopes', of: 'unit' })
  await room.edit(boardDocument, (board) => {
    const idByText = new Map([...readOne(board, 'stickies').values()].map(({ id, text }) => [text, id]))
    const idOf = ({ text }: DemoSticky): StickyId => {
      const id = idByText.get(text)
      if (!id) throw new Error(`the demo's sticky "${text}" did not reach the board`)
      return id
    }
    const all = Object.values(demoStickies).flatMap((byQuadrant) => Object.values(byQuadrant).flat())
    for (const { key, name } of demoThemes) {
      const members = all.filter((sticky) => 'theme' in sticky && sticky.theme === key).map(idOf)
      groupIntoNewTheme(board, { id: room.newId<'theme'>(), name, createdAt: room.now }, members)
    }
    for (const sticky of all) if ('tray' in sticky) layInTray(board, [idOf(sticky)], sticky.tray)
  })
}

/** A secret ballot, closed by the facilitator; three themes or pairs of themes become priorities. */
export async function voteOnThemes(room: DemoRoom, cast: DemoCast): Promise<void> {
  await room.command(cast.facilitator, { type: 'openBallot', method: 'dots', budget: demoBudget })
  const { themeIds, round } = await room.edit(boardDocument, (board) => {
    const themes = readOne(board, 'themes')
    return { themeIds: themeIdsByKey(themes.values()), round: openRound(readOne(board, 'control')?.ballot, themes) }
  })
  if (!round) throw new Error('the round of the demo is not open')
  for (const [person, dots] of Object.entries(demoBallots) as [DemoPersonKey, (typeof demoBallots)[DemoPersonKey]][])
    await room.edit(ownDocument(cast.people[person].id as ParticipantId), (own) => {
      for (const [theme, given] of Object.entries(dots)) giveDots(own, round, themeIds[theme as DemoTheme], given)
    })
  await room.command(cast.facilitator, { type: 'closeBallot' })
  await room.edit(boardDocument, (board) => {
    for (const { title, themes, rationale } of demoPriorities) {
      const id: PriorityId = room.newId<'priority'>()
      makePriority(board, id, { title, themeIds: themes.map((theme) => themeIds[theme]) })
      const prose = proseOf(board, 'priorities', id, 'rationale')
      if (prose) setProse(prose, rationale)
    }
  })
}

function themeIdsByKey(
  themes: Iterable<{ readonly id: ThemeId; readonly name: string }>,
): Readonly<Record<DemoTheme, ThemeId>> {
  const idByName = new Map([...themes].map(({ id, name }) => [name, id]))
  return Object.fromEntries(demoThemes.map(({ key, name }) => [key, idByName.get(name)])) as Record<DemoTheme, ThemeId>
}

const membersOf = (unit: DemoUnit): readonly DemoPersonKey[] =>
  demoPeople.filter((person) => person.unit === unit).map((person) => person.key)

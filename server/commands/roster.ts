import type * as Y from 'yjs'
import { endSessions, setPass } from '#server/auth/accessDocument.ts'
import { newSecret } from '#server/auth/secrets.ts'
import { readLeading } from '#server/people/leading.ts'
import { admitVoters } from '#server/people/voters.ts'
import { type Refusal, refuse } from '#server/refusal.ts'
import { careRefusal } from '#shared/domain/leading.ts'
import { companyUnitId, type UnitId } from '#shared/ids.ts'
import type { RosterChange } from '#shared/protocol/commands.ts'
import { closeCodes } from '#shared/protocol/messages.ts'
import { assertNever, type Result, success } from '#shared/result.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { removeRecord } from '#shared/workshop/writeRecords.ts'
import type { CommandContext, CommandRule, Effect } from './command.ts'
import type { RosterDraft } from './rosterDraft.ts'
import { addPerson, changePerson, reissuePass, setOffice } from './rosterPeople.ts'
import { addUnit, changeUnit, removeUnit } from './rosterUnits.ts'
import { writeRecord } from './writeRecord.ts'

/** Units and people, by a list of changes of which all happen or none. New passes are answered to the one who asked. */
export const editRoster: CommandRule<'editRoster'> = {
  run: (context, { changes }) => {
    const { board } = context
    if (changes.some((change) => isAgainstTheLead(context, change))) return refuse('lead_facilitator')
    const draft: RosterDraft = {
      units: new Map([...readOne(board, 'units').values()].map((unit) => [unit.id, unit])),
      people: new Map([...readOne(board, 'roster').values()].map((person) => [person.id, person])),
      newPasses: new Set(),
      newId: context.newId,
    }
    const unitsWithWork = findUnitsWithWork(board)
    for (const change of changes) {
      const changed = apply(draft, change, unitsWithWork)
      if (!changed.ok) return changed
    }
    const effects = disconnections(context, draft)
    write(context, draft)
    admitVoters(board)
    const passes = [...draft.newPasses].map((participantId) => ({ participantId, pass: newSecret(context.workshopId) }))
    for (const { participantId, pass } of passes) {
      setPass(context.access, participantId, pass)
      endSessions(context.access, participantId)
    }
    return success({ answer: passes.length > 0 ? { passes } : {}, effects: [...signedOut(draft), ...effects] })
  },
}

const isAgainstTheLead = ({ board, actor }: CommandContext, change: RosterChange): boolean =>
  (change.op === 'changePerson' ||
    change.op === 'reissuePass' ||
    change.op === 'setLead' ||
    change.op === 'setDeputy') &&
  change.participantId !== null &&
  careRefusal(readLeading(board), actor.id, change.participantId) !== null

function apply(draft: RosterDraft, change: RosterChange, unitsWithWork: ReadonlySet<string>): Result<null, Refusal> {
  switch (change.op) {
    case 'addUnit':
      return addUnit(draft, change)
    case 'changeUnit':
      return changeUnit(draft, change)
    case 'removeUnit':
      return removeUnit(draft, change, unitsWithWork)
    case 'addPerson':
      return addPerson(draft, change)
    case 'changePerson':
      return changePerson(draft, change)
    case 'setLead':
    case 'setDeputy':
      return setOffice(draft, change)
    case 'reissuePass':
      return reissuePass(draft, change)
    default:
      return assertNever(change)
  }
}

/** Units that something on the board, or in their closed envelope, belongs to. */
function findUnitsWithWork(board: Y.Doc): ReadonlySet<string> {
  const written = [...readOne(board, 'progress')].filter(
    ([, { counts, objectives, silentNotes = 0 }]) =>
      objectives > 0 || silentNotes > 0 || Object.values(counts).some((count) => count > 0),
  )
  return new Set([
    ...[...readOne(board, 'objectives').values()].map(({ unitId }) => unitId),
    ...[...readOne(board, 'stickies').values()].flatMap(({ unitId }) => unitId ?? []),
    ...written.map(([unitId]) => unitId),
  ])
}

function write({ board }: CommandContext, draft: RosterDraft): void {
  for (const unitId of readOne(board, 'units').keys())
    if (!draft.units.has(unitId as UnitId)) removeRecord(board, 'units', unitId as UnitId)
  for (const [id, unit] of draft.units) writeRecord(board, 'units', id, unit)
  for (const [id, person] of draft.people) writeRecord(board, 'roster', id, person)
}

/** Whoever held the old pass, or a session made with it, is out on every device. */
const signedOut = (draft: RosterDraft): readonly Effect[] =>
  [...draft.newPasses].map((participantId) => ({
    kind: 'disconnect',
    participantId,
    closeCode: closeCodes.unauthorised,
  }))

/** What a person may read changes with role and unit: their devices open their documents afresh. */
const disconnections = ({ board }: CommandContext, draft: RosterDraft): readonly Effect[] => {
  const deputies = [readOne(board, 'units').get(companyUnitId)?.deputyId, draft.units.get(companyUnitId)?.deputyId]
  return [...readOne(board, 'roster').values()].flatMap((before): readonly Effect[] => {
    const person = draft.people.get(before.id)
    // Whoever stands in for the CEO reads as the CEO does, and keeps their own role.
    const [wasDeputy, isDeputy] = deputies.map((id) => id === before.id)
    const isSame = person?.role === before.role && person.unitId === before.unitId && wasDeputy === isDeputy
    return isSame ? [] : [{ kind: 'disconnect', participantId: before.id, closeCode: closeCodes.reopening }]
  })
}

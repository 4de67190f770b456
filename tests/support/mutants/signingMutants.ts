import { mutantsOf } from './mutant.ts'

/** Who has to sign, whose word counts, and what signing and freezing wait for, each rule taken out in turn. */
export const signingMutants = [
  ...mutantsOf(
    'shared/domain/alignment/signatures.ts',
    ['units that promise nothing are asked too', 'id === companyUnitId || promising.has(id)', 'true'],
    ['the company isn’t asked', 'id === companyUnitId || promising.has(id)', 'promising.has(id)'],
    [
      'the first word counts, not the latest',
      'toSorted((one, other) => other.at - one.at)',
      'toSorted((one, other) => one.at - other.at)',
    ],
    ['anybody’s word counts', 'participantId === signer && !imported', '!imported'],
    ['an imported word counts', ' && !imported', ''],
    [
      '“not signed” holds for other content',
      'one.unitId === unit.id && one.hash === current',
      'one.unitId === unit.id',
    ],
    ['a frozen set follows the offices', 'if (!spoke) return', 'return'],
  ),
  ...mutantsOf(
    'shared/domain/alignment/spokespeople.ts',
    ['the deputy speaks before the lead', '[...leads, unit.deputyId]', '[unit.deputyId, ...leads]'],
    ['nobody speaks for a company without a lead', 'unitId === companyUnitId ? ceos', 'false ? ceos'],
  ),
  ...mutantsOf(
    'shared/domain/alignment/signingRefusals.ts',
    ['anybody signs for a unit', ' || !signersOf(board, unitId).includes(participantId)', ''],
    ['an empty set is signed', 'boardCase.board.objectives.size === 0', 'false'],
    ['what is essential holds nobody up', 'return count > 0 ?', 'return count < 0 ?'],
    ['a missing word doesn’t hold up the freezing', 'return units.length > 0 ?', 'return units.length < 0 ?'],
  ),
]

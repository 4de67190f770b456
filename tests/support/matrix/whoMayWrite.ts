import type { DocumentKind } from '#shared/records/documents.ts'
import { type Phase, phases } from '#shared/records/phases.ts'

/**
 * What the method says about who writes what, phase by phase, written down a second time and in another form than
 * `permissions.ts`, so that a mistake there shows. F facilitator, C CEO, L lead or deputy, P participant. A small letter:
 * only what belongs to their own unit, or what they have signed themselves; a link may be removed from either end. Observers and the wall write nothing.
 */
const tables: { readonly [Kind in DocumentKind]: string } = {
  board: `
                    setup  swot   pool   prior  direct keyRes teams  align  commit follow
  stickies          F      F      FCLP   FCLP   F      F      F      F      F      F
  stickies.add      f      f      fclp   fclp   f      f      f      f      f      f
  stickies.words    F      F      Fclp   Fclp   F      F      F      F      F      F
  stickies.origin   -      -      -      -      -      -      -      -      -      -
  themes            F      F      FCLP   FCLP   F      F      F      F      F      F
  priorities        F      F      F      FCL    FCL    F      F      F      F      F
  vision            FC     FC     FC     FC     FC     FC     FC     FC     FC     F
  targets           F      F      F      F      FC     FC     FC     FC     FC     F
  drivers           F      F      F      F      FC     FC     FC     FC     FC     F
  objectives        F      F      F      F      FCl    FCl    FCl    FCl    FCl    F
  keyResults        F      F      F      F      FCl    FCl    FCl    FCl    FCl    F
  links             F      F      F      F      FCl    FCl    FCl    FCl    FCl    F
  links.removal     F      F      F      F      FCL    FCL    FCL    FCL    FCL    F
  dependencies      F      F      F      F      F      F      FCl    FCl    FCl    F
  dependencies.ends F      F      F      F      F      F      FC     FC     FC     F
  decisions         F      F      F      F      F      F      FCl    FCl    FCl    FCl
  initiatives       F      F      F      F      F      F      FCl    FCl    FCl    FCl
  checkIns          F      F      F      F      F      F      F      F      FCl    FCl
  comments          Fclp   Fclp   Fclp   Fclp   Fclp   Fclp   Fclp   Fclp   Fclp   Fclp
  comments.add      fclp   fclp   fclp   fclp   fclp   fclp   fclp   fclp   fclp   fclp
  comments.author   -      -      -      -      -      -      -      -      -      -
  agenda            F      F      F      F      F      F      F      F      F      F
  parkingLot        FCLP   FCLP   FCLP   FCLP   FCLP   FCLP   FCLP   FCLP   FCLP   FCLP
  tallies           -      -      -      -      -      -      -      -      -      -
  control           -      -      -      -      -      -      -      -      -      -
  settings          -      -      -      -      -      -      -      -      -      -
  units             -      -      -      -      -      -      -      -      -      -
  roster            -      -      -      -      -      -      -      -      -      -
  progress          -      -      -      -      -      -      -      -      -      -
  signatures        -      -      -      -      -      -      -      -      -      -
  `,
  unit: `
                    setup  swot   pool   prior  direct keyRes teams  align  commit follow
  stickies          -      CLP    CLP    CLP    -      -      -      -      -      -
  stickies.add      -      clp    clp    clp    -      -      -      -      -      -
  stickies.author   -      -      -      -      -      -      -      -      -      -
  objectives        -      -      -      -      CLP    CLP    CLP    CLP    -      -
  keyResults        -      -      -      -      CLP    CLP    CLP    CLP    -      -
  links             -      -      -      -      CLP    CLP    CLP    CLP    -      -
  comments          clp    clp    clp    clp    clp    clp    clp    clp    clp    clp
  comments.author   -      -      -      -      -      -      -      -      -      -
  `,
  leads: `
                    setup  swot   pool   prior  direct keyRes teams  align  commit follow
  objectives        F      F      F      F      FCl    FCl    FCl    FCl    FCl    F
  keyResults        F      F      F      F      FCl    FCl    FCl    FCl    FCl    F
  links             F      F      F      F      FCl    FCl    FCl    FCl    FCl    F
  links.removal     F      F      F      F      FCL    FCL    FCL    FCL    FCL    F
  comments          Fcl    Fcl    Fcl    Fcl    Fcl    Fcl    Fcl    Fcl    Fcl    Fcl
  comments.add      fcl    fcl    fcl    fcl    fcl    fcl    fcl    fcl    fcl    fcl
  comments.author   -      -      -      -      -      -      -      -      -      -
  `,
  own: `
                    setup  swot   pool   prior  direct keyRes teams  align  commit follow
  notes             -      CLP    CLP    CLP    -      -      -      -      -      -
  ballots           CLP    CLP    CLP    CLP    CLP    CLP    CLP    CLP    CLP    CLP
  objectives        -      -      -      -      CLP    CLP    CLP    CLP    -      -
  keyResults        -      -      -      -      CLP    CLP    CLP    CLP    -      -
  links             -      -      -      -      CLP    CLP    CLP    CLP    -      -
  `,
}

/** What is signed, and so stays as it is from freezing until an amendment is opened. The facilitator is no exception. */
const signedSet = [
  'priorities',
  'vision',
  'targets',
  'drivers',
  'objectives',
  'keyResults',
  'links',
  'links.removal',
  'dependencies',
  'dependencies.ends',
]

export type Letter = 'F' | 'C' | 'L' | 'P'
export type RoomState = { readonly phase: Phase; readonly hold?: 'locked' | 'frozen' | 'amending' }

/** `-`, where a row has one, says that nobody ever may. */
const rows: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(tables).flatMap(([kind, table]) =>
    table
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [name, ...columns] = line.trim().split(/\s+/)
        if (columns.length !== phases.length) throw new Error(`${kind} ${name} has ${columns.length} columns`)
        return [`${kind} ${name}`, columns]
      }),
  ),
)

export const rowNames: readonly string[] = [...rows.keys()]

/** The rows that there are for a collection's aspects; the collection's own where the aspect has none. */
export function rowOf(kind: DocumentKind, collection: string, aspect?: string): string {
  const special = `${kind} ${collection}.${aspect}`
  const plain = `${kind} ${collection}`
  if (aspect !== undefined && rows.has(special)) return special
  if (!rows.has(plain)) throw new Error(`nothing is said about who may write ${plain}`)
  return plain
}

/** `isOwn`: it belongs to the writer's own unit, or is the writer's own word. */
export function mayBeWritten(row: string, letter: Letter | null, isOwn: boolean, { phase, hold }: RoomState): boolean {
  const letters = rows.get(row)?.[phases.indexOf(phase)]
  if (letters === undefined) throw new Error(`there is no row ${row}`)
  if (letter === null) return false
  if (hold === 'locked' && letter !== 'F') return false
  const [kind, name = ''] = row.split(' ')
  if (hold === 'frozen' && kind === 'board' && signedSet.includes(name)) return false
  return letters.includes(letter) || (isOwn && letters.includes(letter.toLowerCase()))
}

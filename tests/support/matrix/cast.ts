import { companyUnitId, type ParticipantId, type UnitId } from '#shared/ids.ts'
import type { Role } from '#shared/records/roles.ts'
import type { Letter } from './whoMayWrite.ts'

export const sales = 'unitsales' as UnitId
export const delivery = 'unitdelivery' as UnitId

export type Player = {
  readonly id: ParticipantId
  readonly name: string
  readonly role: Role
  /** As it stands in the roster. */
  readonly unitId?: UnitId
  /** Stands in for the lead of this unit. */
  readonly deputyOf?: UnitId
  readonly removed?: true
  /** As whom the table of who may write knows them; `null` for those who only read. */
  readonly letter: Letter | null
  /** The unit that counts as theirs, and one that doesn't. */
  readonly home: UnitId
  readonly away: UnitId
}

const player = (name: string, role: Role, letter: Letter | null, rest: Partial<Player> = {}): Player => ({
  id: name.padEnd(12, '0') as ParticipantId,
  name,
  role,
  letter,
  home: rest.unitId ?? sales,
  away: delivery,
  ...rest,
})

/** One of every kind of person that a workshop knows. */
export const cast = {
  facilitator: player('facilitator', 'facilitator', 'F'),
  ceo: player('ceo', 'ceo', 'C', { unitId: companyUnitId }),
  lead: player('lead', 'lead', 'L', { unitId: sales }),
  deputy: player('deputy', 'participant', 'L', { unitId: sales, deputyOf: sales }),
  ceoDeputy: player('ceodeputy', 'lead', 'C', { unitId: sales, deputyOf: companyUnitId }),
  participant: player('participant', 'participant', 'P', { unitId: sales }),
  colleague: player('colleague', 'participant', 'P', { unitId: delivery, away: sales }),
  observer: player('observer', 'observer', null),
  wall: player('wall', 'wall', null),
  removed: player('removed', 'lead', null, { unitId: sales, removed: true }),
} as const satisfies Record<string, Player>

export type PlayerName = keyof typeof cast
export const playerNames = Object.keys(cast) as PlayerName[]

/** Somebody who wrote what isn't the player's own, in either unit. */
export const stranger = { id: 'stranger0000' as ParticipantId, name: 'A stranger' }

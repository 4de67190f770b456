import { contentHash } from '#shared/domain/contentHash.ts'
import type { CommandRequest, RosterChange } from '#shared/protocol/commands.ts'
import type { SessionParticipant } from '#shared/protocol/http.ts'
import type { Phase } from '#shared/records/phases.ts'
import type { Role } from '#shared/records/roles.ts'
import type { Room } from './room.ts'
import { settleFindings } from './settling.ts'

const retryMs = 300

/** Sends a command until it is answered, as the browser does, with one id; now and then twice, as an impatient hand does. */
function sendCommand(room: Room, by: SessionParticipant, request: CommandRequest): void {
  const commandId = `command_${room.surroundings.newId()}`
  ask(room, by, { ...request, commandId })
  if (room.random.below(5) === 0) ask(room, by, { ...request, commandId })
}

function ask(room: Room, by: SessionParticipant, command: CommandRequest & { readonly commandId: string }): void {
  const { time, tally, accepted, workshopId } = room
  const server = room.random.shuffle(room.servers.filter((one) => one !== null))[0]
  let isAnswered = false
  const again = () => {
    if (isAnswered || server?.isAlive()) return
    isAnswered = true
    room.underWay.delete(underWay)
    ask(room, by, command)
  }
  const underWay = { again }
  room.underWay.add(underWay)
  if (!server) {
    time.after(retryMs, again)
    return
  }
  server.dispatch({ workshopId, participant: by }, command).then(
    (answer) => {
      if (isAnswered || !server.isAlive()) return
      isAnswered = true
      room.underWay.delete(underWay)
      if (answer.ok) {
        accepted.add(command.commandId)
        if (command.type === 'saveVersion' && answer.value.versionId) room.versions.add(answer.value.versionId)
        tally.count(`command: ${command.type}`)
      } else tally.count(`command refused: ${command.type} ${answer.failure.code}`)
    },
    (error: unknown) => {
      if (!isAnswered && server.isAlive()) room.problems.push(`the command ${command.type} threw: ${error}`)
    },
  )
}

/** The steps of the workshop, by the share of the operations after which they come. */
export function planCommands(room: Room, operations: number): readonly (readonly [at: number, act: () => void])[] {
  const { random, people } = room
  const facilitator = people.find(({ role }) => role === 'facilitator')
  if (!facilitator) throw new Error('nobody facilitates')
  const lead = (request: CommandRequest) => () => sendCommand(room, facilitator, request)
  const to = (phase: Phase) => lead({ type: 'goToPhase', phase })
  const everyLead = (request: () => CommandRequest) => () => {
    for (const person of people)
      if (person.role === 'lead' || person.role === 'ceo') sendCommand(room, person, request())
  }
  const sign = (): CommandRequest => ({ type: 'sign', choice: 'commit', hash: contentHash(room.boardOnDisk()) })
  const [firstUnit, ...otherUnits] = room.created.units.filter(({ id }) => id !== 'company0')
  const units = random.below(3) === 0 ? otherUnits.slice(1) : otherUnits
  const removable = random.below(2) === 0 ? people.findLast(({ role }) => role === 'participant') : undefined
  const [mover] = people.filter(({ role, id }) => role === 'participant' && id !== removable?.id)
  const otherUnit = otherUnits.find(({ id }) => id !== mover?.unitId)
  const coFacilitator = people.findLast(({ role }) => role === 'facilitator')
  const roster = (change: RosterChange) => lead({ type: 'editRoster', changes: [change] })
  const become = (participantId: string, role: Role, unitId = otherUnit?.id) =>
    roster({ op: 'changePerson', participantId, role, ...(unitId === undefined ? {} : { unitId }) })
  const restoreLast = () => {
    const last = [...room.versions].at(-1)
    if (last) sendCommand(room, facilitator, { type: 'restoreVersion', versionId: last })
  }
  const plan: readonly (readonly [share: number, act: () => void])[] = [
    [0.0, to('swot')],
    [0.08, lead({ type: 'lock' })],
    [0.09, lead({ type: 'unlock' })],
    [0.1, everyLead(() => ({ type: 'setReady', isReady: true }))],
    [0.14, to('pool')],
    [0.14, lead({ type: 'openEnvelopes', of: 'unit', unitId: firstUnit?.id ?? '' })],
    ...units.map(({ id }) => [0.18, lead({ type: 'openEnvelopes', of: 'unit', unitId: id })] as const),
    ...(mover ? [[0.22, become(mover.id, 'participant')] as const] : []),
    [0.27, lead({ type: 'saveVersion', name: 'The pool' })],
    ...(random.below(2) === 0 ? [[0.3, restoreLast] as const] : []),
    [0.33, to('priorities')],
    [0.34, lead({ type: 'openBallot', budget: 5 })],
    [0.4, lead({ type: 'closeBallot' })],
    [0.42, lead({ type: 'openBallot', budget: 3 })],
    [0.46, lead({ type: 'closeBallot' })],
    ...(removable ? [[0.48, lead({ type: 'removeParticipant', participantId: removable.id })] as const] : []),
    [0.5, to('direction')],
    [0.58, to('pool')],
    [0.6, to('direction')],
    [0.64, to('keyResults')],
    ...(mover && otherUnit
      ? [[0.7, roster({ op: 'setDeputy', unitId: otherUnit.id, participantId: mover.id })] as const]
      : []),
    [0.71, lead({ type: 'handOver', participantId: coFacilitator?.id ?? '' })],
    [0.72, to('teams')],
    ...(mover ? [[0.73, become(mover.id, random.pick(['lead', 'observer', 'participant']))] as const] : []),
    [0.74, lead({ type: 'saveVersion', name: 'Before alignment' })],
    [0.78, everyLead(() => ({ type: 'offer', to: 'board' }))],
    [0.82, everyLead(() => ({ type: 'offer', to: 'leads' }))],
    [0.84, to('alignment')],
    ...(random.below(2) === 0 ? [[0.86, restoreLast] as const] : []),
    [0.9, to('commit')],
    ...[0.9, 0.905, 0.91, 0.915].map((share) => [share, () => settleFindings(room)] as const),
    [0.92, everyLead(sign)],
    [0.925, everyLead(sign)],
    [0.93, lead({ type: 'freeze' })],
    [0.95, lead({ type: 'amend', reason: 'A number was wrong' })],
    [0.96, to('follow')],
  ]
  return plan.map(([share, act]) => [Math.round(share * operations), act])
}

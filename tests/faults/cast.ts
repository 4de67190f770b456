import * as Y from 'yjs'
import { create, type Guest, join, send, unitNamed } from '#tests/support/rooms/guest.ts'
import type { ServerProcess } from '#tests/support/server/serverProcess.ts'
import { readDocument } from './reader.ts'
import type { Promised } from './writer.ts'

const writersPerUnit = 2

/** Who is in the room: a facilitator for commands, and writers in two units. */
export type Cast = {
  readonly facilitator: Guest
  readonly writers: readonly { readonly guest: Guest; readonly path: string }[]
}

export async function gather({ url }: ServerProcess): Promise<Cast> {
  const workshop = await create(url)
  const facilitator = await join(url, { invitation: workshop.invitations.facilitator, name: 'Fay' })
  const writers: Cast['writers'][number][] = []
  for (const unit of ['Sales', 'Delivery'])
    for (let number = 0; number < writersPerUnit; number += 1) {
      const unitId = unitNamed(workshop, unit)
      const name = `Writer ${number} of ${unit}`
      const guest = await join(url, { invitation: workshop.invitations.participant, name, unitId })
      writers.push({ guest, path: `unit/${unitId}` })
    }
  const moved = await facilitator.command('goToPhase', { phase: 'swot' })
  if (moved.status !== 200) throw new Error(`the workshop could not begin: ${JSON.stringify(moved.body)}`)
  return { facilitator, writers }
}

/** Edits and commands that were acknowledged and aren't there, and versions without their step or steps without them. */
export async function countLost(
  { url }: ServerProcess,
  { facilitator, writers }: Cast,
  promised: readonly Promised[],
  commands: number,
): Promise<number> {
  let lost = 0
  for (const path of new Set(writers.map((writer) => writer.path))) {
    const writer = writers.find((one) => one.path === path)
    const stored = await readDocument(url, writer?.guest ?? facilitator, path)
    for (const { clientId, clock, path: where } of promised)
      if (where === path) lost += Math.max(0, clock - Y.getState(stored.store, clientId))
  }
  const kept = await send<{ versions: readonly unknown[] }>(
    url,
    `/api/workshops/${facilitator.workshopId}/versions`,
    undefined,
    facilitator,
  )
  const board = await readDocument(url, facilitator, 'board')
  const steps = Number(board.getMap('control').get('step'))
  // The first step moved the workshop on, which keeps a version too.
  if (kept.body.versions.length !== steps) lost += Math.abs(kept.body.versions.length - steps)
  return lost + Math.max(0, commands + 1 - steps)
}

import { generateNKeysBetween } from 'fractional-indexing'
import type { facilitation } from '#shared/messages/en/facilitation.ts'
import type { Translate } from '#shared/messages/translator.ts'
import type { Phase } from '#shared/records/phases.ts'
import type { AgendaItem } from '#shared/records/room.ts'

type Block = {
  readonly day: 1 | 2
  readonly text: keyof (typeof facilitation)['agenda']
  readonly minutes: number
  readonly phase?: Phase
}

/** Two days of about seven hours, breaks included. */
const blocks: readonly Block[] = [
  { day: 1, text: 'opening', minutes: 20, phase: 'setup' },
  { day: 1, text: 'swot', minutes: 60, phase: 'swot' },
  { day: 1, text: 'shortBreak', minutes: 15 },
  { day: 1, text: 'themes', minutes: 60, phase: 'pool' },
  { day: 1, text: 'priorities', minutes: 60, phase: 'priorities' },
  { day: 1, text: 'lunch', minutes: 60 },
  { day: 1, text: 'direction', minutes: 60, phase: 'direction' },
  { day: 1, text: 'keyResults', minutes: 75, phase: 'keyResults' },
  { day: 1, text: 'closing', minutes: 15 },
  { day: 2, text: 'recap', minutes: 20 },
  { day: 2, text: 'teams', minutes: 90, phase: 'teams' },
  { day: 2, text: 'shortBreak', minutes: 15 },
  { day: 2, text: 'alignment', minutes: 90, phase: 'alignment' },
  { day: 2, text: 'lunch', minutes: 60 },
  { day: 2, text: 'commit', minutes: 45, phase: 'commit' },
  { day: 2, text: 'outlook', minutes: 30, phase: 'follow' },
]

/** The run of show that a new workshop starts with; the facilitator changes it as they like. */
export function defaultAgenda(write: Translate): readonly AgendaItem[] {
  const orders = generateNKeysBetween(null, null, blocks.length)
  return blocks.map(({ day, text, minutes, phase }, index) => ({
    day,
    title: write(`facilitation.agenda.${text}.title`),
    script: write(`facilitation.agenda.${text}.script`),
    minutes,
    ...(phase ? { phase } : {}),
    order: orders[index] ?? '',
  }))
}

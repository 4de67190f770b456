import { button, choose, dialog, pick, press, write } from './controls.ts'
import type { Player } from './player.ts'

/** A unit's key result as its lead types it in; numbers as people write them. */
export interface UnitKeyResult {
  readonly text: string
  readonly metric: string
  readonly unit: 'Money' | 'Count' | 'Percent' | 'Days'
  readonly baseline: string
  readonly target: string
  readonly owner: string
  readonly due: string
  readonly kind: 'Committed' | 'Aspirational'
  /** The company key result it serves, and how much it brings. */
  readonly serves: { readonly keyResult: string; readonly amount: string }
}

type Draft = { readonly problem: string; readonly objective: string; readonly keyResults: readonly UnitKeyResult[] }

/** From the question that opens a draft to an objective with its key results, each linked with an amount. */
export async function draft(lead: Player, { problem, objective, keyResults }: Draft): Promise<void> {
  await write(lead, 'Which problems do we face, in the unit and in the company?', problem)
  await press(lead, 'Start the draft')
  await write(lead, 'Objective', objective)
  for (const keyResult of keyResults) {
    await press(lead, `Add a key result to “${objective}”`)
    await typeKeyResult(lead, keyResult)
  }
}

async function typeKeyResult(lead: Player, keyResult: UnitKeyResult): Promise<void> {
  const { page, hand } = lead
  const { text, metric, unit, baseline, target, owner, due, kind, serves } = keyResult
  await write(lead, 'Key result', text)
  await write(lead, 'Metric', metric)
  await choose(lead, 'Unit', unit)
  await write(lead, 'Baseline today', baseline)
  await write(lead, 'Target', target)
  await choose(lead, 'How sure is the baseline?', 'Measured')
  await write(lead, 'How the baseline was measured', 'The books of the last 12 months')
  await write(lead, 'Where anyone can check it', 'The monthly report')
  await hand.write(page.getByLabel('Owner', { exact: true }), owner)
  await hand.write(page.getByLabel('Due', { exact: true }), due)
  await pick(lead, kind)
  await choose(lead, 'Serves a company key result', serves.keyResult)
  await write(lead, `How much it brings to “${serves.keyResult}”`, serves.amount)
  await press(lead, `Done with ${text}`)
  await button(page, `Edit ${text}`).waitFor()
}

/** The room sees it from now on; nothing that is needed for signing is missing. */
export async function offer(lead: Player): Promise<void> {
  await press(lead, 'Offer to the room')
  const asked = dialog(lead, 'Offer this to the room?')
  await press(lead, 'Offer', asked)
  await asked.waitFor({ state: 'hidden' })
  await lead.page.getByText('Offered to the room').waitFor()
}

/** What a member of the unit reads of it. */
export const seeDraft = (member: Player, words: string): Promise<void> =>
  member.page.getByRole('article', { name: words }).first().waitFor()

import { button, choice, choose, dialog, field, pick, pickFromMenu, press, write } from './controls.ts'
import type { Control } from './page.ts'
import type { Player } from './player.ts'

/** A driver as somebody would type it in; numbers as people write them: `8,400,000`, `72 %`. */
export interface Driver {
  readonly name: string
  readonly unit: 'Money' | 'Count' | 'Percent'
  readonly today?: string
  readonly plan?: string
  readonly isLocked?: true
  /** Only whole numbers make sense: deals, people. */
  readonly isWhole?: true
  readonly isConstant?: true
  readonly inputs?: readonly Driver[]
  /** How it comes about, where it isn't the product of its inputs. */
  readonly operator?: 'First input ÷ second'
}

/** Adds one more target while working on the numbers, and its value. */
export async function addTarget(ceo: Player, name: string, value: string): Promise<void> {
  await press(ceo, 'Add a target')
  await write(ceo, 'Name of the new target', name)
  await ceo.page.keyboard.press('Enter')
  await button(ceo.page, 'Start from scratch').waitFor()
  await write(ceo, 'Target value', value)
}

/** Types a whole driver tree into the page, from the target down. */
export async function typeTree(ceo: Player, root: Driver): Promise<void> {
  await press(ceo, 'Start from scratch')
  if (root.operator) await choose(ceo, `How ${root.name} is worked out`, root.operator)
  await typeInputs(ceo, root)
}

async function typeInputs(ceo: Player, driver: Driver): Promise<void> {
  for (const input of driver.inputs ?? []) {
    await write(ceo, `New input of ${driver.name}`, input.name)
    await choose(ceo, 'Unit of the new input', input.unit)
    await press(ceo, 'Add input')
    await field(ceo.page, `Name of ${input.name}`).waitFor()
  }
  await press(ceo, 'Done adding')
  for (const input of driver.inputs ?? []) {
    await typeNumbers(ceo, input)
    if (!input.inputs) continue
    await pickFromMenu(ceo, `More for ${input.name}`, 'Break down into inputs')
    await typeInputs(ceo, input)
  }
}

async function typeNumbers(ceo: Player, { name, today, plan, isLocked, isWhole, isConstant }: Driver): Promise<void> {
  if (today !== undefined) await write(ceo, `${name} today`, today)
  if (plan !== undefined) await write(ceo, `${name} in the plan`, plan)
  if (isLocked) await press(ceo, `Lock ${name}`)
  if (!isWhole && !isConstant) return
  await press(ceo, `Details of ${name}`)
  const details = ceo.page.getByRole('region', { name: `Details of ${name}`, exact: true })
  if (isWhole) await ceo.hand.press(details.getByRole('checkbox', { name: 'Only whole numbers (deals, people)' }))
  if (isConstant) await choose(ceo, 'Is it in our hands?', 'Constant: it stays as it is', details)
}

/** Lets one number be worked out so that the target is reached. */
export const free = (ceo: Player, lever: string): Promise<void> => choose(ceo, 'Free lever', lever)

/** The number the tree answers with, to the digit. */
export const seeAnswer = (player: Player, value: string): Promise<void> =>
  answer(player).getByText(value, { exact: true }).waitFor()

/** The way from the target down to the lever, each step with its whole number. */
export async function seeChain(player: Player, steps: Readonly<Record<string, string>>): Promise<void> {
  const chain = answer(player).getByRole('list', { name: 'Step by step, from the target down to the lever' })
  for (const [driver, value] of Object.entries(steps))
    await chain
      .getByRole('listitem')
      .filter({ hasText: new RegExp(`^${driver}\\s*${value}(?!\\d)`) })
      .waitFor()
}

const answer = (player: Player): Control => player.page.getByRole('region', { name: 'What it takes', exact: true })

type Acceptance = {
  readonly driver: string
  readonly objective: string
  readonly owner: string
  readonly due: string
  readonly kind: 'Committed' | 'Aspirational'
}

/** A driver becomes a key result of a company objective. Answers with its sentence. */
export async function accept(ceo: Player, { driver, objective, owner, due, kind }: Acceptance): Promise<string> {
  await pickFromMenu(ceo, `More for ${driver}`, 'Accept as key result…')
  const form = dialog(ceo, `Accept ${driver} as a key result`)
  await ceo.hand.choose(choice(form, 'Company objective'), objective)
  await ceo.hand.write(form.getByLabel('Owner'), owner)
  await ceo.hand.write(form.getByLabel('Due'), due)
  await pick(ceo, kind, form)
  const sentence = await field(form, 'Key result').inputValue()
  await press(ceo, 'Accept', form)
  await form.waitFor({ state: 'hidden' })
  return sentence
}

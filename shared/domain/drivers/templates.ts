import { generateNKeysBetween } from 'fractional-indexing'
import type { DriverId, Id } from '#shared/ids.ts'
import { numbers } from '#shared/messages/en/numbers.ts'
import type { Entry } from '#shared/records/collections.ts'
import { commerce } from './templates/commerce.ts'
import { saas } from './templates/saas.ts'
import { techServices } from './templates/techServices.ts'
import type { Template } from './templates/template.ts'

const templates = { techServices, saas, commerce } as const
export type TemplateName = keyof typeof templates
export const templateNames: readonly TemplateName[] = ['techServices', 'saas', 'commerce']

/** What a template's records are called, as `numbers.templates.<name>` holds it; one text per driver and target. */
export type TemplateTexts = {
  readonly drivers: Readonly<Record<string, string>>
  readonly targets: Readonly<Record<string, string>>
  /** Why a driver is limited, and how its baseline was measured. */
  readonly reasons: Readonly<Record<string, string>>
  readonly methods: Readonly<Record<string, string>>
}

export type TemplateRecords = {
  readonly drivers: readonly Entry<'drivers'>[]
  readonly targets: readonly Entry<'targets'>[]
}

/** The records of a worked example, in the order of the screen, with ids from `newId` and English texts unless given. */
export function instantiateTemplate(
  name: TemplateName,
  newId: <Kind extends string>() => Id<Kind>,
  texts: TemplateTexts = numbers.templates[name],
): TemplateRecords {
  const template: Template = templates[name]
  const names = Object.keys(template.drivers)
  const ids = new Map<string, DriverId>(names.map((driver) => [driver, newId<'driver'>()]))
  const idOf = (driver: string) => known(ids.get(driver), driver)
  const orders = generateNKeysBetween(null, null, names.length)
  const targets = Object.entries(template.targets)
  const targetOrders = generateNKeysBetween(null, null, targets.length)
  return {
    drivers: Object.entries(template.drivers).map(([driver, { inputs = [], ...fields }], position) => ({
      operator: 'input',
      role: 'derived',
      ...fields,
      id: idOf(driver),
      name: known(texts.drivers[driver], driver),
      inputs: inputs.map(idOf),
      ...optional('boundReason', texts.reasons[driver]),
      ...optional('baselineMethod', texts.methods[driver]),
      order: known(orders[position], driver),
    })),
    targets: targets.map(([target, { driver, balancing, ...fields }], position) => ({
      ...fields,
      id: newId<'target'>(),
      name: known(texts.targets[target], target),
      driverId: idOf(driver),
      balancingDriverId: idOf(balancing),
      order: known(targetOrders[position], target),
    })),
  }
}

const optional = <Field extends string>(field: Field, text: string | undefined) =>
  (text === undefined ? {} : { [field]: text }) as { readonly [Key in Field]?: string }

function known<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`the template has no text or id for ${name}`)
  return value
}

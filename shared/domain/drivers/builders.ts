import type { DriverId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import { instantiateTemplate, type TemplateName } from './templates.ts'
import type { DriverEntry, Drivers } from './tree.ts'

// Short ways for tests to write a tree down.

type Part = Partial<Omit<DriverEntry, 'id' | 'inputs'>> & { readonly inputs?: readonly string[] }

export const driverId = (name: string) => name as DriverId

/** A set of drivers whose ids are their names. */
export function treeOf(parts: Readonly<Record<string, Part>>): Drivers {
  return new Map(
    Object.entries(parts).map(([name, { inputs = [], ...fields }]) => [
      name,
      {
        id: driverId(name),
        name,
        measure: 'count',
        operator: 'input',
        role: 'lever',
        order: name,
        ...fields,
        inputs: inputs.map(driverId),
      },
    ]),
  )
}

export const input = (baseline: number, fields: Part = {}): Part => ({ baseline, ...fields })
export const sum = (...inputs: string[]): Part => ({ operator: 'sum', role: 'derived', inputs })
export const product = (...inputs: string[]): Part => ({ operator: 'product', role: 'derived', inputs })
export const ratio = (...inputs: string[]): Part => ({ operator: 'ratio', role: 'derived', inputs })
export const complement = (...inputs: string[]): Part => ({ operator: 'complement', role: 'derived', inputs })

/** A worked template whose records are named by the keys of their texts: `heads`, `revenue`. */
export function templateTree(name: TemplateName): {
  readonly drivers: Drivers
  readonly targetNamed: (name: string) => Entry<'targets'>
  readonly idNamed: (name: string) => DriverId
} {
  let made = 0
  const echo = new Proxy<Record<string, string>>({}, { get: (_, key) => String(key) })
  const records = instantiateTemplate(
    name,
    () => {
      made += 1
      return `record${String(made).padStart(4, '0')}` as never
    },
    { drivers: echo, targets: echo, reasons: {}, methods: {} },
  )
  const found = <Value>(value: Value | undefined, wanted: string): Value => {
    if (value === undefined) throw new Error(`the template ${name} has no ${wanted}`)
    return value
  }
  return {
    drivers: new Map(records.drivers.map((driver) => [driver.id, driver])),
    targetNamed: (wanted) =>
      found(
        records.targets.find((target) => target.name === wanted),
        wanted,
      ),
    idNamed: (wanted) =>
      found(
        records.drivers.find((driver) => driver.name === wanted),
        wanted,
      ).id,
  }
}

import * as v from 'valibot'
import { expect, test } from 'vitest'
import { newId } from '#shared/ids.ts'
import { driverSchema, targetSchema } from '#shared/records/numbers.ts'
import { balanceTarget } from './balance.ts'
import { evaluate } from './evaluate.ts'
import { instantiateTemplate, templateNames } from './templates.ts'
import { treeProblems } from './treeProblems.ts'

test.each(templateNames)('the records of %s fit their schemas, are in order, and every target is solved', (name) => {
  const { drivers, targets } = instantiateTemplate(name, newId)
  for (const { id, ...driver } of drivers) expect(v.parse(driverSchema, driver)).toEqual(driver)
  for (const { id, ...target } of targets) expect(v.parse(targetSchema, target)).toEqual(target)
  const orders = drivers.map(({ order }) => order)
  expect(orders).toEqual([...orders].sort())
  const map = new Map(drivers.map((driver) => [driver.id, driver]))
  expect(map.size).toBe(drivers.length)
  expect(treeProblems(map)).toEqual([])
  for (const target of targets) expect(balanceTarget(target, map).kind).toBe('solved')
})

test('a template’s targets start where its tree stands today', () => {
  for (const name of ['techServices', 'commerce'] as const) {
    const { drivers, targets } = instantiateTemplate(name, newId)
    const today = evaluate(new Map(drivers.map((driver) => [driver.id, driver])), 'baseline')
    for (const { driverId, baseline } of targets) expect(today.get(driverId ?? '')).toBeCloseTo(baseline ?? 0, 4)
  }
})

test('texts come from the catalogue, or from the names given', () => {
  const [revenue] = instantiateTemplate('techServices', newId).drivers
  expect(revenue?.name).toBe('Revenue')
  const german = new Proxy<Record<string, string>>({}, { get: (_, key) => `de ${String(key)}` })
  const texts = { drivers: german, targets: german, reasons: {}, methods: {} }
  const translated = instantiateTemplate('techServices', newId, texts)
  expect(translated.drivers[1]).toMatchObject({ name: 'de heads' })
  expect(translated.drivers[1]).not.toHaveProperty('boundReason')
  expect(translated.targets[0]?.name).toBe('de revenue')
})

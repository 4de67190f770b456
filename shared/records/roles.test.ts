import { describe, expect, it } from 'vitest'
import { companyUnitId } from '#shared/ids.ts'
import { actorOf, homeUnit, type Role } from './roles.ts'

describe('whose rights somebody has', () => {
  const deputyOf = (unit: string) => (id: string) => (id === unit ? 'anna0001' : undefined)
  const actingRole = (role: Role, unitId: string, deputyIn: (id: string) => unknown) =>
    actorOf('anna0001', { role, unitId }, deputyIn).role

  it('the deputy of a unit acts as its lead, but only in their own unit', () => {
    expect(actingRole('participant', 'sales', deputyOf('sales'))).toBe('lead')
    expect(actingRole('participant', 'sales', deputyOf('design'))).toBe('participant')
  })

  it('the deputy of the CEO acts as the CEO, from whichever unit they come', () => {
    expect(actingRole('lead', 'sales', deputyOf(companyUnitId))).toBe('ceo')
    expect(actingRole('participant', 'sales', deputyOf(companyUnitId))).toBe('ceo')
  })

  it('deputising never raises an observer or the wall, nor lowers a facilitator', () => {
    for (const role of ['observer', 'wall', 'facilitator'] as const)
      expect(actingRole(role, 'sales', deputyOf('sales'))).toBe(role)
  })
})

it("the CEO's unit is the company, whatever their record names", () => {
  expect(homeUnit('ceo', 'sales')).toBe(companyUnitId)
  expect(homeUnit('lead', 'sales')).toBe('sales')
  expect(homeUnit('facilitator', null)).toBeNull()
})

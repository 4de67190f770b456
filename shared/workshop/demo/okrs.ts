import type { Measure } from '#shared/records/fields.ts'
import type { KeyResultKind } from '#shared/records/okrs.ts'
import type { DemoUnit } from './people.ts'

export const demoCycle = { name: 'Year 2027', start: '2027-01-01', end: '2027-12-31' } as const

export const demoVision =
  'By 2030, mid-sized companies across Europe trust Northlight with the systems they can’t afford to get wrong, because what we build keeps running and what we promise comes true.'

export type DemoKeyResult = {
  readonly key: string
  readonly text: string
  readonly metric: string
  readonly measure: Measure
  readonly baseline: number
  readonly target: number
  readonly method: string
  readonly evidence: string
  readonly owner: string
  readonly due: string
  readonly kind: KeyResultKind
  readonly isLeading?: boolean
  /** The driver of the services template that it moves. */
  readonly driver?: 'heads' | 'utilisation' | 'rate' | 'realisation' | 'deals' | 'opportunities'
  /** The company key result it serves, and how much of its change it brings. */
  readonly serves?: { readonly key: string; readonly amount?: number }
}

export type DemoObjective = {
  readonly text: string
  readonly unit: DemoUnit | 'company'
  readonly priority?: string
  readonly keyResults: readonly DemoKeyResult[]
}

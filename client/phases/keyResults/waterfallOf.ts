import type { Growth } from '#shared/domain/drivers/growth.ts'

export type WaterfallBar = {
  readonly key: string
  readonly name: string
  readonly kind: 'total' | 'rise' | 'fall'
  /** In the root's unit: where it stands, or what it brings. */
  readonly value: number
  /** Where the bar begins and how long it is, as shares of the whole width. */
  readonly start: number
  readonly length: number
}

type Names = { readonly from: string; readonly to: string; readonly nameOf: (driverId: string) => string }

/** Today, one step per driver that brings something, and the plan, on one scale that holds zero. */
export function waterfallOf(
  { from, to, parts }: Growth,
  { from: fromName, to: toName, nameOf }: Names,
): readonly WaterfallBar[] {
  const levels = [from]
  for (const { amount } of parts) levels.push((levels.at(-1) ?? from) + amount)
  const low = Math.min(0, to, ...levels)
  const high = Math.max(0, to, ...levels)
  const at = (value: number) => (high === low ? 0 : (value - low) / (high - low))
  const bar = (key: string, name: string, kind: WaterfallBar['kind'], value: number, one: number, other: number) => ({
    key,
    name,
    kind,
    value,
    start: at(Math.min(one, other)),
    length: at(Math.max(one, other)) - at(Math.min(one, other)),
  })
  return [
    bar('from', fromName, 'total', from, 0, from),
    ...parts.map(({ driverId, amount }, step) => {
      const before = levels[step] ?? from
      return bar(driverId, nameOf(driverId), amount < 0 ? 'fall' : 'rise', amount, before, before + amount)
    }),
    bar('to', toName, 'total', to, 0, to),
  ]
}

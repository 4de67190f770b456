/**
 * The calendar day (`2026-12-31`) of an instant, in milliseconds since 1970, where the clocks show `timeZone`
 * (`Pacific/Auckland`); `undefined` is the zone of this machine.
 */
export function dayOf(instant: number, timeZone: string | undefined): string {
  const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant)
  const part = (wanted: Intl.DateTimeFormatPartTypes) => parts.find(({ type }) => type === wanted)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

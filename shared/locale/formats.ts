import { once } from '#shared/once.ts'

/**
 * How one language and country write what isn't words: the only place that asks `Intl`. Days are calendar days
 * (`2026-12-31`), instants milliseconds since 1970.
 */
export type Formats = {
  readonly number: (value: number, options?: NumberOptions) => string
  /** A part of a whole, 0..1, without decimals: `42%`. */
  readonly share: (share: number) => string
  /** What stands before the decimals. */
  readonly decimalSign: () => string
  /** `31 Dec 2026`: how a day is written wherever it is shown. */
  readonly day: (day: string) => string
  /** `31 December 2026`, for a sentence that is kept and has to be understood anywhere. */
  readonly dayInFull: (day: string) => string
  readonly dayOf: (instant: number) => string
  /** `16:42` */
  readonly time: (instant: number, precision?: Precision) => string
  /** `31 Dec 2026, 16:42` */
  readonly moment: (instant: number) => string
  /** `today`, `yesterday`, `3 days ago` */
  readonly daysAgo: (days: number) => string
  /** `Sales, Delivery and Data` */
  readonly list: (items: readonly string[]) => string
  /** `Sales, Delivery, Data` */
  readonly row: (items: readonly string[]) => string
  /** For sorting names. */
  readonly compare: (one: string, other: string) => number
}

export type NumberOptions = Intl.NumberFormatOptions
export type Precision = 'minutes' | 'seconds'

/** `locale` is a tag of BCP 47; instants are shown in `timeZone` (`Europe/Vienna`), else in that of this device. */
export function formatsOf(locale: string, timeZone?: string): Formats {
  // A formatter is slow to make, and most readers need one or two of them.
  const wholeDay = once(() => dates(locale, { dateStyle: 'medium' }, 'UTC'))
  const fullDay = once(() => dates(locale, { dateStyle: 'long' }, 'UTC'))
  const dayOfInstant = once(() => dates(locale, { dateStyle: 'medium' }, timeZone))
  const minutes = once(() => dates(locale, { timeStyle: 'short' }, timeZone))
  const seconds = once(() => dates(locale, { timeStyle: 'medium' }, timeZone))
  const moments = once(() => dates(locale, { dateStyle: 'medium', timeStyle: 'short' }, timeZone))
  const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
  const conjunction = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }))
  const units = once(() => new Intl.ListFormat(locale, { type: 'unit' }))
  const collator = once(() => new Intl.Collator(locale))
  const number = (value: number, options: NumberOptions = {}) => new Intl.NumberFormat(locale, options).format(value)
  return {
    number,
    share: (share) => number(share, { style: 'percent', maximumFractionDigits: 0 }),
    decimalSign: () =>
      new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.',
    day: (day) => writeDay(day, wholeDay()),
    dayInFull: (day) => writeDay(day, fullDay()),
    dayOf: (instant) => dayOfInstant().format(instant),
    time: (instant, precision = 'minutes') => (precision === 'seconds' ? seconds() : minutes()).format(instant),
    moment: (instant) => moments().format(instant),
    daysAgo: (days) => relative().format(-days, 'day'),
    list: (items) => conjunction().format(items),
    row: (items) => units().format(items),
    compare: (one, other) => collator().compare(one, other),
  }
}

const dates = (locale: string, options: Intl.DateTimeFormatOptions, timeZone: string | undefined) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone })

/** A calendar day has no time zone: it is read and shown in the same one. What is no day stays as it was typed. */
function writeDay(day: string, format: Intl.DateTimeFormat): string {
  const midnight = Date.parse(`${day.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(midnight) ? day : format.format(midnight)
}

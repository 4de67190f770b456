import type { Measure } from '#shared/records/fields.ts'

/** What a word or a sign beside a number says about it. */
export type AmountWord =
  | { readonly kind: 'percent' }
  /** The signs that several countries share name several currencies (ISO 4217). */
  | { readonly kind: 'money'; readonly currencies: readonly string[] }
  /** Times ten to the power of; two where languages differ: a German Billion has twelve zeros. */
  | { readonly kind: 'factor'; readonly exponents: readonly number[] }
  | { readonly kind: 'unit'; readonly of: Measure }

/** `null` for a word that isn't known: a number beside one isn't taken, since it might have been a million. */
export function amountWord(token: string): AmountWord | null {
  const word = token.toLowerCase().replace(/\.$/, '')
  const currencies = moneyWords.get(word)
  if (currencies) return { kind: 'money', currencies }
  const exponents = factors.get(word)
  if (exponents) return { kind: 'factor', exponents }
  const of = unitWords.get(word)
  if (of) return of === 'percent' ? { kind: 'percent' } : { kind: 'unit', of }
  if (/^[A-Z]{3}$/.test(token)) return { kind: 'money', currencies: [token] }
  return /^\p{Sc}$/u.test(token) ? { kind: 'money', currencies: [] } : null
}

/** The tokens of what stands before or behind the digits: `US$`, `k€`, `TEUR` and `Mio. €` are two each. */
export function amountTokens(text: string): readonly string[] {
  const spaced = text
    .replace(/\b(?:per|pour|por) cent(?:o)?\b/gi, '%')
    .replace(/\b(?<country>US|CA|AU|NZ|HK|A|C|S|R)\$/g, (_all, country: string) => ` ${dollars[country]} `)
    .replace(/\b[kKTM](?=\p{Sc}|[A-Z]{3}\b)/gu, (factor) => ` ${factor === 'T' ? 'Tsd' : factor} `)
  return [...spaced.matchAll(/\p{L}+\.?|[^\s\p{L}]/gu)].map(([token]) => token)
}

const dollars: Readonly<Record<string, string>> = {
  US: 'USD',
  CA: 'CAD',
  C: 'CAD',
  AU: 'AUD',
  A: 'AUD',
  NZ: 'NZD',
  HK: 'HKD',
  S: 'SGD',
  R: 'BRL',
}

const moneyWords: ReadonlyMap<string, readonly string[]> = new Map([
  ['€', ['EUR']],
  ['eur', ['EUR']],
  ['euro', ['EUR']],
  ['euros', ['EUR']],
  ['usd', ['USD']],
  ['gbp', ['GBP']],
  ['chf', ['CHF']],
  ['$', ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'MXN', 'ARS', 'CLP', 'COP', 'TWD']],
  ['dollar', ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD']],
  ['dollars', ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD']],
  ['£', ['GBP']],
  ['pounds', ['GBP']],
  ['¥', ['JPY', 'CNY']],
  ['kr', ['SEK', 'NOK', 'DKK', 'ISK']],
  ['kronor', ['SEK']],
  ['kroner', ['NOK', 'DKK']],
  ['fr', ['CHF']],
  ['sfr', ['CHF']],
  ['franken', ['CHF']],
  ['kč', ['CZK']],
  ['zł', ['PLN']],
  ['₫', ['VND']],
  ['đ', ['VND']],
  ['₹', ['INR']],
  ['rs', ['INR', 'PKR']],
  ['₺', ['TRY']],
  ['₩', ['KRW']],
  ['₪', ['ILS']],
  ['₴', ['UAH']],
  ['ft', ['HUF']],
  ['lei', ['RON']],
  ['₽', ['RUB']],
  ['₦', ['NGN']],
  ['₱', ['PHP']],
  ['฿', ['THB']],
])

const factors: ReadonlyMap<string, readonly number[]> = new Map<string, readonly number[]>([
  ['billion', [9, 12]],
  ['mil', [3, 6]],
  ...Object.entries({
    3: 'k thousand tsd tausend mille tys tis',
    5: 'lakh lakhs lac',
    6: 'm mm mn mln mio million millions millionen millón millones milione milioni miljoner millioner milionów',
    7: 'crore crores cr',
    9: 'b bn mrd md mds mia mld milliarde milliarden milliard milliards miliardi miljarder milliarder',
    12: 'tn trn trillion billionen',
  }).flatMap(([exponent, words]) => words.split(' ').map((word) => [word, [Number(exponent)]] as const)),
])

const unitWords: ReadonlyMap<string, Measure> = new Map(
  Object.entries({
    percent: '% percent pct prozent procent',
    ratio: 'x × times',
    duration: 'd day days tag tage tagen jours jour dagar dager días giorni dni',
    score: 'points point pts pt stars punkte',
    count:
      'fte ftes vzä head heads headcount hc people persons person employees staff deals deal leads lead customers customer clients client units unit pcs pieces stück stk personen mitarbeiter kunden orders sessions users hours hrs h',
  } as const).flatMap(([of, words]) => words.split(' ').map((word) => [word, of as Measure] as const)),
)

import { defaultCurrency, type Settings } from '#shared/records/room.ts'

/** What a workshop's settings say before anybody has filled them in; the title alone has to be given. */
export const emptySettings = {
  company: '',
  sector: 'other',
  currency: defaultCurrency,
  purpose: '',
  success: '',
  values: '',
  rituals: '',
  preparation: '',
  cycleName: '',
} as const satisfies Omit<Settings, 'title'>

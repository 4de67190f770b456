import { defaultLanguage } from './languages.ts'

/** The language of what is written into a workshop and of the files made from it, whatever language its readers speak. */
export const workshopLanguage = (settings: { readonly language?: string | undefined } | null | undefined): string =>
  settings?.language ?? defaultLanguage

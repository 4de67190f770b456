import type { messages as english } from './en/all.ts'
import { messages as firstEnglish } from './en/first.ts'
import type { Translated } from './translated.ts'

/** Every text of the product, in any language. */
export type Messages = Translated<typeof english>
export type FirstMessages = Pick<Messages, keyof typeof firstEnglish>

/** A language in two parts: what a phone begins with, and everything. Each is loaded when it is asked for. */
export type Language = {
  readonly first: () => Promise<{ readonly messages: FirstMessages }>
  readonly all: () => Promise<{ readonly messages: Messages }>
}

/** Languages by their tag (BCP 47). English is always among them. */
export type Languages = { readonly [Tag in typeof defaultLanguage]: Language } & { readonly [tag: string]: Language }

export const defaultLanguage = 'en'

/** The languages that are shipped: another one is a folder beside `en`, and a line here. */
export const languages: Languages = {
  // The first part of it comes with the page: most people begin with it, and it stands in where another can't be loaded.
  en: { first: async () => ({ messages: firstEnglish }), all: () => import('./en/all.ts') },
}

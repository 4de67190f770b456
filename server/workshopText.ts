import type { Languages } from '#shared/messages/languages.ts'
import { createTranslatorOf, type Translate } from '#shared/messages/translator.ts'
import { translate } from './translate.ts'

/** The words for what is written into a workshop, by the language it speaks. */
export type WorkshopText = (language: string) => Translate

export const englishText: WorkshopText = () => translate

/** All languages at once, since a command may wait for nothing. A language that isn't among them is written in English. */
export async function loadWorkshopText(languages: Languages): Promise<WorkshopText> {
  const loaded = Object.entries(languages).map(async ([tag, { all }]) => {
    const { messages } = await all()
    return [tag, createTranslatorOf({ [tag]: messages }, tag).t] as const
  })
  const byTag = new Map<string, Translate>(await Promise.all(loaded))
  return (language) => byTag.get(language) ?? translate
}

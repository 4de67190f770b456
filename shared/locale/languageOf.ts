/** The language of a tag of BCP 47. Some browsers name one as their system does (`en_US@posix`): that is no tag, `null`. */
export function languageOf(tag: string): string | null {
  try {
    return new Intl.Locale(tag).language
  } catch {
    return null
  }
}

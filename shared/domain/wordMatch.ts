/** A list of words and phrases as one pattern that matches them whole, whatever their case and whatever script stands beside them. */
export function wordPattern(words: readonly string[]): RegExp {
  const alternatives = words.map((word) => word.replaceAll(' ', '\\s+').replaceAll('-', '[-\\s]?'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
}

/** The word that was found, as it was written; `null` where there is none. */
export const findWord = (text: string, pattern: RegExp): string | null => pattern.exec(text)?.[0] ?? null

const halves = /\p{Cs}/gu

/**
 * Text without lone halves of a surrogate pair. On the wire a half turns into something else, so that people would read,
 * and sign, other words than the server keeps.
 */
export const wholeCharacters = (text: string): string => text.replaceAll(halves, '')

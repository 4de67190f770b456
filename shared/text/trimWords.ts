/** Blanks, and the signs that take no room: a zero-width blank, a mark of direction, a soft hyphen. */
const atTheStart = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]+/u
const atTheEnd = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+$/u

/** A text as people see it: without what can't be seen around it, empty where nothing can, a soft line break as a line end. */
export const trimWords = (text: string): string =>
  text
    .replace(/\r\n|[\r\v\u2028\u2029]/g, '\n')
    .replace(atTheStart, '')
    .replace(atTheEnd, '')

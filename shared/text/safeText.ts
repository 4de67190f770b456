/**
 * Of what a stranger may have typed, what can be shown beside the words of others. Left out are signs that turn the writing
 * direction of what stands around them (Unicode TR 36), control characters but tabs and line ends, and the marks that pile
 * up on one letter beyond what any script writes, so that they would cover the lines above.
 */
export function safeText(text: string): string {
  if (!suspicious.test(text)) return text
  return text.replaceAll(directions, '').replaceAll(controls, '').replaceAll(piled, '$1')
}

const suspicious = /[\u202a-\u202e\u2066-\u2069]|(?![\t\n\r])\p{Cc}|\p{M}{9}/u
const directions = /[\u202a-\u202e\u2066-\u2069]/g
const controls = /(?![\t\n\r])\p{Cc}/gu
/** Vietnamese, Thai, Tibetan and pointed Hebrew need up to five at once. */
const piled = /(\p{M}{8})\p{M}+/gu

/**
 * Text for Markdown, on one line: signs that Markdown or HTML would take for their own are escaped, so that a stranger's
 * words can neither become a link or a tag nor break out of a list.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()#|~$^!]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1')
    .replace(/(https?|ftp):/gi, '$1&#58;')
    .replace(/(www)\./gi, '$1&#46;')
    .replaceAll('@', '&#64;')

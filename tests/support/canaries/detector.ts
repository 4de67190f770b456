/** What stays readable of a text in bytes, whatever a program wrapped around it on the way. */
export function holds(bytes: Uint8Array, text: string): boolean {
  const received = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return encodingsOf(text).some((needle) => received.includes(needle))
}

/** UTF-8, both UTF-16s, hexadecimal, base64 at each of its three places, escaped as in JSON and in an address. */
function encodingsOf(text: string): readonly Buffer[] {
  const plain = Buffer.from(text, 'utf8')
  const wide = Buffer.from(text, 'utf16le')
  const escaped = [...text].map((sign) => (sign > '\u007f' ? escapeJson(sign) : sign)).join('')
  const spelled = [escaped, encodeURIComponent(text), plain.toString('hex'), ...inBase64(plain)]
  return [plain, wide, Buffer.from(wide).swap16(), ...spelled.map((one) => Buffer.from(one, 'latin1'))]
}

/** In the middle of something longer the first and the last signs depend on what stands beside them: they are left out. */
const inBase64 = (bytes: Buffer): readonly string[] =>
  [0, 1, 2].map((before) => {
    const shifted = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    return shifted.slice(before === 0 ? 0 : 4, -3)
  })

const escapeJson = (sign: string): string =>
  Array.from({ length: sign.length }, (_, index) => `\\u${sign.charCodeAt(index).toString(16).padStart(4, '0')}`).join(
    '',
  )

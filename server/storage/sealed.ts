import { crc32 } from 'node:zlib'

const sealBytes = 4

/** Bytes as they lie on the disk: a checksum of four bytes in front, so that damage is noticed and never taken for content. */
export function sealed(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(sealBytes + bytes.length)
  new DataView(whole.buffer).setUint32(0, crc32(bytes))
  whole.set(bytes, sealBytes)
  return whole
}

/** The bytes of `sealed`, as a copy of their own; `null` where they were damaged. */
export function unsealed(whole: Uint8Array): Uint8Array | null {
  if (whole.length < sealBytes) return null
  // Not `slice`: of a Buffer that is a view, and lmdb reuses its memory.
  const bytes = new Uint8Array(whole.subarray(sealBytes))
  const checksum = new DataView(whole.buffer, whole.byteOffset, sealBytes).getUint32(0)
  return checksum === crc32(bytes) ? bytes : null
}

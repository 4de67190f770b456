import { crc32 } from 'node:zlib'

const sealBytes = 4

/**
 * Bytes as they lie on the disk: in front a checksum of four bytes over them and over where they belong (`place`: table and
 * key), so that damage, or a row in the wrong place, is noticed and never taken for content.
 */
export function sealed(bytes: Uint8Array, place: string): Uint8Array {
  const whole = new Uint8Array(sealBytes + bytes.length)
  new DataView(whole.buffer).setUint32(0, checksumOf(bytes, place))
  whole.set(bytes, sealBytes)
  return whole
}

/** The bytes of `sealed`, as a copy of their own; `null` where they were damaged, or belong somewhere else. */
export function unsealed(whole: Uint8Array, place: string): Uint8Array | null {
  if (whole.length < sealBytes) return null
  // Not `slice`: of a Buffer that is a view, and lmdb reuses its memory.
  const bytes = new Uint8Array(whole.subarray(sealBytes))
  const checksum = new DataView(whole.buffer, whole.byteOffset, sealBytes).getUint32(0)
  return checksum === checksumOf(bytes, place) ? bytes : null
}

const checksumOf = (bytes: Uint8Array, place: string): number => crc32(bytes, crc32(place))

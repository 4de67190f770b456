import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 as 64 hex digits. A library's: pages served by plain http have no `crypto.subtle`. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

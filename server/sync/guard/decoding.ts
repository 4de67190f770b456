import type * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { limits } from '#shared/limits.ts'
import { failure, type Result, success } from '#shared/result.ts'

export type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>

const tooLarge = new Error('an update holds too much')

/** Decodes an update of encoding V1, and gives up as soon as it holds more than a person could have written. */
export function decodeUpdate(update: Uint8Array): Result<DecodedUpdate, 'malformed' | 'too_large'> {
  try {
    return success(Y.decodeUpdateV2(update, CountingDecoder))
  } catch (error) {
    return failure(error === tooLarge ? 'too_large' : 'malformed')
  }
}

/**
 * Counts what it reads: half a megabyte of nothing but tiny structs would hold everybody up before it could be refused.
 * Yjs takes a decoder's class, not a decoder; one class for all, since a new one each time costs more than the decoding.
 */
class CountingDecoder extends Y.UpdateDecoderV1 {
  structs = 0
  deletingClients = 0
  deletedRanges = 0
  values = 0

  override readInfo(): number {
    this.structs += 1
    if (this.structs > limits.structsPerUpdate) throw tooLarge
    return super.readInfo()
  }
  override readAny(): ReturnType<typeof decoding.readAny> {
    this.values += 1
    if (this.values > limits.valuesPerUpdate) throw tooLarge
    return super.readAny()
  }
  override resetDsCurVal(): void {
    this.deletingClients += 1
    if (this.deletingClients > limits.deletingClientsPerUpdate) throw tooLarge
    super.resetDsCurVal()
  }
  override readDsClock(): number {
    this.deletedRanges += 1
    if (this.deletedRanges > limits.deletedRangesPerUpdate) throw tooLarge
    return super.readDsClock()
  }
}

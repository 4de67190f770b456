import { type Refusal, refuse } from '#server/refusal.ts'
import { limits } from '#shared/limits.ts'
import { type Result, success } from '#shared/result.ts'

/**
 * Counts the large bodies that are still coming in, all of them and each address's: until it is whole, a body is kept in
 * memory. Answers with what says that it is over.
 */
export type Uploads = (address: string) => Result<() => void, Refusal>

export function createUploads(): Uploads {
  const underWay = new Map<string, number>()
  let total = 0
  return (address) => {
    const own = underWay.get(address) ?? 0
    if (total >= limits.uploadsAtOnce || own >= limits.uploadsAtOncePerAddress) return refuse('uploads_under_way')
    total += 1
    underWay.set(address, own + 1)
    let isOver = false
    return success(() => {
      if (isOver) return
      isOver = true
      total -= 1
      const left = (underWay.get(address) ?? 1) - 1
      if (left > 0) underWay.set(address, left)
      else underWay.delete(address)
    })
  }
}

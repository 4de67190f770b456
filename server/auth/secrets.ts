import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const secretBytes = 16
const workshopIdPattern = /^[A-Za-z0-9_-]{8,40}$/
const randomPartPattern = /^[A-Za-z0-9_-]{22}$/

/** A secret to hand out, `<workshopId>.<128 random bits>`: it names its workshop, so no index over all of them is needed. */
export const newSecret = (workshopId: string): string =>
  `${workshopId}.${randomBytes(secretBytes).toString('base64url')}`

/** The workshop a secret claims to belong to; `null` for what no server of ours has handed out. */
export function workshopOfSecret(secret: string): string | null {
  const [workshopId, random, ...rest] = secret.split('.')
  if (workshopId === undefined || random === undefined || rest.length > 0) return null
  return workshopIdPattern.test(workshopId) && randomPartPattern.test(random) ? workshopId : null
}

/** What is kept of a secret. It has 128 random bits, so a plain hash can't be guessed backwards. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** Compares in a time that says nothing about where two texts differ. */
export function isSameSecret(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}

import { limits } from '#shared/limits.ts'
import { failure, type Result, success } from '#shared/result.ts'
import type { RefusalCode } from './refusals.ts'

/** Whether a value may stand in a field: plain JSON, not too long, not too deep, without keys that reach a prototype. */
export function isPlainField(value: unknown): Result<null, RefusalCode> {
  const length = plainLength(value, 0)
  if (length === null) return failure('malformed')
  return length > limits.maxFieldLength ? failure('too_long') : success(null)
}

function plainLength(value: unknown, depth: number): number | null {
  if (value === null || value === undefined || typeof value === 'boolean') return 4
  if (typeof value === 'number') return Number.isFinite(value) ? 8 : null
  if (typeof value === 'string') return value.length + 2
  if (typeof value !== 'object' || depth >= limits.maxFieldDepth) return null
  if (Array.isArray(value)) return sum(value.map((inner) => plainLength(inner, depth + 1)))
  if (Object.getPrototypeOf(value) !== Object.prototype) return null
  const entries = Object.entries(value)
  if (entries.some(([key]) => key === '__proto__' || key === 'constructor' || key === 'prototype')) return null
  return sum(entries.map(([key, inner]) => added(key.length + 3, plainLength(inner, depth + 1))))
}

const added = (one: number, other: number | null) => (other === null ? null : one + other)

const sum = (lengths: readonly (number | null)[]) =>
  lengths.reduce<number | null>((total, length) => (total === null || length === null ? null : total + length + 1), 2)

import * as v from 'valibot'
import { fieldRefusal } from '#server/commands/fieldRefusal.ts'
import { readUtf8 } from '#server/readUtf8.ts'
import { type Refusal, refuse } from '#server/refusal.ts'
import { isTooDeep } from '#shared/protocol/nesting.ts'
import { type Result, success } from '#shared/result.ts'

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** The body as JSON that fits a schema. What doesn't is refused by a sentence that names the field. */
export async function readJson<Schema extends v.GenericSchema>(
  request: Request,
  maxBytes: number,
  schema: Schema,
): Promise<Result<v.InferOutput<Schema>, Refusal>> {
  const bytes = await readBytes(request, maxBytes)
  if (!bytes.ok) return bytes
  const text = readUtf8(bytes.value)
  if (text === null) return refuse('invalid_json')
  const value = parseJson(text)
  if (!value.ok) return value
  const parsed = v.safeParse(schema, value.value)
  return parsed.success ? success(parsed.output) : fieldRefusal(parsed.issues)
}

/** The body, not yet read. Taking it in ends at the limit, whatever length the request claims to have. */
export async function readBytes(request: Request, maxBytes: number): Promise<Result<Uint8Array<ArrayBuffer>, Refusal>> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) return refuse('not_json')
  const tooLarge = refuse('too_large', { maxBytes })
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return tooLarge
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength
    if (length > maxBytes) return tooLarge
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return success(bytes)
}

function parseJson(text: string): Result<unknown, Refusal> {
  if (isTooDeep(text)) return refuse('too_deep')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse('invalid_json')
  }
  return checked(value)
}

/** Looks through the whole value. */
function checked(value: unknown): Result<unknown, Refusal> {
  const waiting = [{ value }]
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if (typeof at.value !== 'object' || at.value === null) continue
    for (const [key, inner] of Object.entries(at.value)) {
      if (forbiddenKeys.has(key)) return refuse('forbidden_key', { key })
      waiting.push({ value: inner })
    }
  }
  return success(value)
}

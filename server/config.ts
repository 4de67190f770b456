import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { failure, type Result, success } from '#shared/result.ts'

const port = v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.maxValue(65_535))
const path = v.pipe(v.string(), v.minLength(1))

const environmentSchema = v.object({
  HOST: v.optional(v.pipe(v.string(), v.minLength(1)), '127.0.0.1'),
  PORT: v.optional(port, '4400'),
  DATA_DIR: v.optional(path, './data'),
  RESTORE_KEPT: v.optional(v.literal('1')),
  OFFSITE_CREATE_KEY: v.optional(v.pipe(v.string(), v.minLength(1))),
  TLS_CERT: v.optional(path),
  TLS_KEY: v.optional(path),
  LOG_LEVEL: v.optional(v.picklist(['fatal', 'error', 'warn', 'info', 'debug', 'silent']), 'warn'),
})

export type Config = {
  readonly host: string
  readonly port: number
  readonly dataDir: string
  /** Take what is damaged from the newest sound copy beside it. */
  readonly restoreKept: boolean
  /** Whoever creates or imports workshops must send it; `null` lets everyone. */
  readonly createKey: string | null
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null
  readonly logLevel: v.InferOutput<typeof environmentSchema>['LOG_LEVEL']
}

/** Reads the environment once. What is wrong with it is said in one sentence. */
export function readConfig(environment: NodeJS.ProcessEnv): Result<Config, string> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = v.safeParse(environmentSchema, given)
  if (!parsed.success) {
    const [issue] = parsed.issues
    return failure(`${v.getDotPath(issue) ?? 'The environment'} has a value that does not fit: ${issue.message}`)
  }
  const { HOST, PORT, DATA_DIR, RESTORE_KEPT, OFFSITE_CREATE_KEY, TLS_CERT, TLS_KEY, LOG_LEVEL } = parsed.output
  const tls = readCertificate(TLS_CERT, TLS_KEY)
  if (!tls.ok) return tls
  return success({
    host: HOST,
    port: PORT,
    dataDir: DATA_DIR,
    restoreKept: RESTORE_KEPT === '1',
    createKey: OFFSITE_CREATE_KEY ?? null,
    tls: tls.value,
    logLevel: LOG_LEVEL,
  })
}

function readCertificate(cert: string | undefined, key: string | undefined): Result<Config['tls'], string> {
  if (!cert && !key) return success(null)
  if (!cert || !key) return failure('TLS_CERT and TLS_KEY belong together: give both files, or neither.')
  try {
    return success({ cert: readFileSync(cert), key: readFileSync(key) })
  } catch (error) {
    return failure(`The certificate can't be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

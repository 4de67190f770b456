import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { CommandRefusal } from '#server/commands/dispatch.ts'
import type { RefusalCode } from '#server/refusal.ts'
import { translate } from '#server/translate.ts'
import type { ErrorAnswer } from '#shared/protocol/http.ts'

/** A refusal as it goes out: a status, a stable code and a sentence; nothing of the server's inside. */
export function refusalAnswer(refusal: CommandRefusal): Response {
  const { code, values, step } = refusal
  const status = statuses[code] ?? unprocessable
  const error: ErrorAnswer['error'] = { code, message: sentenceOf(`errors.refusals.${code}`, values ?? {}) }
  const headers: Record<string, string> = {}
  if (code === 'too_many_requests') headers['retry-after'] = String(values?.seconds ?? 1)
  return Response.json({ error, ...(status === 409 && step !== undefined ? { step } : {}) }, { status, headers })
}

// i18next asks for the values of every sentence at once where the code is not known before.
const sentenceOf = translate as (key: `errors.refusals.${RefusalCode}`, values: object) => string

const unprocessable: ContentfulStatusCode = 422

const statuses: { readonly [Code in RefusalCode]?: ContentfulStatusCode } = {
  invalid_json: 400,
  forbidden_key: 400,
  too_deep: 400,
  create_key: 401,
  not_signed_in: 401,
  not_allowed: 403,
  other_site: 403,
  invitation_closed: 403,
  joining_closed: 403,
  participant_removed: 403,
  pass_renewed: 403,
  not_found: 404,
  unknown_workshop: 404,
  unknown_invitation: 404,
  unknown_export: 404,
  step_moved: 409,
  set_changed: 409,
  too_large: 413,
  pdf_too_large: 413,
  not_json: 415,
  too_many_requests: 429,
  internal: 500,
  store_failed: 503,
  stopping: 503,
}

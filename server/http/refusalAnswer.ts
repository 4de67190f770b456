import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { CommandRefusal } from '#server/commands/dispatch.ts'
import { english } from '#server/translate.ts'
import type { ErrorAnswer } from '#shared/protocol/http.ts'
import { refusalSentence } from '#shared/protocol/refusalSentence.ts'
import type { RefusalCode } from '#shared/protocol/refusals.ts'

/** A refusal as it goes out: a status, a stable code with its values, and a sentence; nothing of the server's inside. */
export function refusalAnswer(refusal: CommandRefusal): Response {
  const { code, values = {}, step } = refusal
  const status = statuses[code] ?? unprocessable
  const error: ErrorAnswer['error'] = { code, message: refusalSentence(refusal, english), values }
  const headers: Record<string, string> = {}
  if (refusal.code === 'too_many_requests') headers['retry-after'] = String(refusal.values.seconds)
  return Response.json({ error, ...(status === 409 && step !== undefined ? { step } : {}) }, { status, headers })
}

const unprocessable: ContentfulStatusCode = 422

const statuses: { readonly [Code in RefusalCode]?: ContentfulStatusCode } = {
  invalid_json: 400,
  forbidden_key: 400,
  too_deep: 400,
  create_key: 401,
  not_signed_in: 401,
  not_allowed: 403,
  not_lead_of_unit: 403,
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
  files_under_way: 429,
  uploads_under_way: 429,
  internal: 500,
  store_failed: 503,
  stopping: 503,
}

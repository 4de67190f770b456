import { newId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import type { CommandAnswer, CommandRequest } from '#shared/protocol/commands.ts'
import type {
  CreateSession,
  CreateWorkshop,
  ErrorAnswer,
  InvitationAnswer,
  SessionAnswer,
  SessionCreated,
  VersionsAnswer,
  WorkshopCreated,
} from '#shared/protocol/http.ts'
import { failure, type Result, success } from '#shared/result.ts'

/** Why a request did not succeed: a stable code, and a sentence for the person. */
export type Refusal = { readonly code: string; readonly message: string }

/** The server could not be reached at all. */
export const unreachable = 'unreachable'

export type ApiAnswer<Body> = Promise<Result<Body, Refusal>>

export const createWorkshop = (body: CreateWorkshop, createKey?: string): ApiAnswer<WorkshopCreated> =>
  request('POST', '/api/workshops', { body, ...(createKey ? { bearer: createKey } : {}) })

export const readInvitation = (invitation: string): ApiAnswer<InvitationAnswer> =>
  request('POST', '/api/invitations', { body: { invitation } })

export const createSession = (body: CreateSession): ApiAnswer<SessionCreated> =>
  request('POST', '/api/sessions', { body })

/** On a line that swallows everything nobody answers: then it says that after `limits.sessionAnswerMs`. */
export const readSession = (participantId: string): ApiAnswer<SessionAnswer> =>
  request('GET', '/api/session', { participantId, timeoutMs: limits.sessionAnswerMs })

/** Takes the session out of this browser; the pass still brings the person back. */
export const leaveSession = (participantId: string): ApiAnswer<object> =>
  request('DELETE', '/api/session', { participantId, timeoutMs: limits.sessionAnswerMs })

/** The links that the facilitator hands out, by role; per unit where invitations for one unit were made. */
export type InvitationLinks = {
  readonly invitations: { readonly [role: string]: string }
  readonly units?: readonly { readonly unitId: string; readonly role: string; readonly invitation: string }[]
}

export const readInvitations = (workshopId: string, participantId: string): ApiAnswer<InvitationLinks> =>
  request('GET', `/api/workshops/${workshopId}/invitations`, { participantId })

/** What is kept of the board, oldest first. */
export const readVersions = (workshopId: string, participantId: string): ApiAnswer<VersionsAnswer> =>
  request('GET', `/api/workshops/${workshopId}/versions`, { participantId, timeoutMs: limits.sessionAnswerMs })

const commandAttempts = 3
const commandPauseMs = 1_000

/**
 * Sends one command. Where no answer comes it is sent again: the id made here makes all of that one step, so that it doesn't
 * matter whether the command was lost, or only its answer.
 */
export async function sendCommand(
  workshopId: string,
  participantId: string,
  command: CommandRequest,
): ApiAnswer<CommandAnswer> {
  const body = { commandId: newId(), ...command }
  const timeoutMs = limits.commandAnswerMs
  for (let attempt = 1; ; attempt += 1) {
    const path = `/api/workshops/${workshopId}/commands`
    const answer = await request<CommandAnswer>('POST', path, { participantId, body, timeoutMs })
    if (answer.ok || answer.failure.code !== unreachable || attempt === commandAttempts) return answer
    await new Promise((resolve) => setTimeout(resolve, commandPauseMs))
  }
}

export const importWorkshop = (body: unknown): ApiAnswer<WorkshopCreated> => request('POST', '/api/import', { body })

type RequestOptions = {
  readonly body?: unknown
  readonly participantId?: string
  readonly bearer?: string
  /** Without an answer by then, the server counts as out of reach. */
  readonly timeoutMs?: number
}

async function request<Body>(method: string, path: string, options: RequestOptions): ApiAnswer<Body> {
  const headers: Record<string, string> = {}
  if (options.body !== undefined) headers['content-type'] = 'application/json'
  if (options.participantId) headers['x-participant'] = options.participantId
  if (options.bearer) headers.authorization = `Bearer ${options.bearer}`
  let response: Response
  try {
    response = await fetch(path, {
      method,
      headers,
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      ...(options.timeoutMs === undefined ? {} : { signal: AbortSignal.timeout(options.timeoutMs) }),
    })
  } catch {
    return failure({ code: unreachable, message: '' })
  }
  const answer: unknown = await response.json().catch(() => null)
  // The server answers in JSON; what doesn't is something between, such as the sign-in page of a hotel's network.
  if (answer === null) return failure({ code: unreachable, message: '' })
  if (response.ok) return success(answer as Body)
  const { error } = answer as Partial<ErrorAnswer>
  return failure({ code: error?.code ?? unreachable, message: error?.message ?? '' })
}

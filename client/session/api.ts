import * as v from 'valibot'
import { newId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import type { CommandAnswer, CommandRequest } from '#shared/protocol/commands.ts'
import type {
  CreateSession,
  CreateWorkshop,
  InvitationAnswer,
  SessionAnswer,
  SessionCreated,
  VersionsAnswer,
  WorkshopCreated,
} from '#shared/protocol/http.ts'
import { type SentRefusal, sentRefusalSchema } from '#shared/protocol/messages.ts'
import { failure, type Result, success } from '#shared/result.ts'

/** Why a request did not succeed where no server has said so: codes of the browser's own. */
export const unanswered = {
  /** The server could not be reached at all. */
  unreachable: 'unreachable',
  /** Something between answered in its place: a proxy, the sign-in page of a hotel's network. */
  answeredByAnother: 'answered_by_another',
  /** It let nothing of this size through. */
  tooLargeOnTheWay: 'too_large_on_the_way',
} as const

export type ApiAnswer<Body> = Promise<Result<Body, SentRefusal>>

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

/** Trying again may help: nobody knows whether the server has heard of it. */
const isUnanswered = ({ code }: SentRefusal): boolean =>
  code === unanswered.unreachable || code === unanswered.answeredByAnother

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
    if (answer.ok || !isUnanswered(answer.failure) || attempt === commandAttempts) return answer
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
    return failure({ code: unanswered.unreachable })
  }
  const answer: unknown = await response.json().catch(() => null)
  // The server answers in JSON; what doesn't is something between.
  if (response.ok && answer !== null) return success(answer as Body)
  const refused = v.safeParse(refusedSchema, answer)
  return failure(refused.success ? refused.output.error : { code: unansweredCode(response.status) })
}

const refusedSchema = v.object({ error: sentRefusalSchema })
const tooLarge = 413
/** A proxy says with these that the server is away. */
const awayStatuses: readonly number[] = [502, 503, 504]

function unansweredCode(status: number): SentRefusal['code'] {
  if (status === tooLarge) return unanswered.tooLargeOnTheWay
  return awayStatuses.includes(status) ? unanswered.unreachable : unanswered.answeredByAnother
}

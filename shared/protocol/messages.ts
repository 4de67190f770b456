import * as v from 'valibot'

/**
 * The WebSocket messages. 0 and 1 are the y-websocket protocol (sync, awareness); the others are ours. Every message is
 * a varUint with its number, then its payload in lib0 encoding.
 */
export const messageNumbers = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  /** Server → client, varUint n: the first n sync messages received on this socket are durable. */
  saved: 101,
  /** Server → client, varString JSON `{code, message, values}`, before the socket closes. */
  refused: 102,
  /** Both ways, varString JSON. */
  presence: 103,
} as const

/** Close codes 4400–4499 are final for y-websocket's client; it reconnects after all others. */
export const closeCodes = {
  /** The message was not of the protocol. */
  malformed: 4400,
  /** No session, or one that has ended. */
  unauthorised: 4401,
  /** A change that the permissions forbid, or a document that isn't this person's to read. */
  forbidden: 4403,
  /** No such workshop or document. */
  unknown: 4404,
  /** The workshop was deleted: devices forget it. */
  deleted: 4410,
  /** The update builds on something the server has never seen. */
  unready: 4409,
  /** Too many or too large messages: try again later. */
  tooMuch: 4513,
  /** The server drops its copy of the document and opens it afresh. */
  reopening: 4500,
  /** The server's disk can't be read or written: nothing is shown or saved until it can. Trying again is right. */
  storeFailed: 4501,
  /** The server stops in good order. */
  goingAway: 1001,
} as const

/** What a browser reads of a refusal. The codes with their values stand in `refusals.ts`; a server before values sends none. */
export const sentRefusalSchema = v.object({
  code: v.string(),
  values: v.exactOptional(v.record(v.string(), v.unknown())),
})
export type SentRefusal = v.InferOutput<typeof sentRefusalSchema>

/** A refusal as it travels, over HTTP as `{error}`. `message` is its sentence in English, for tools: a browser makes its own. */
export type RefusalMessage = Required<SentRefusal> & { readonly message: string }

/**
 * A browser says this to itself, and no server does: what it was shown is on no server's disk any more, so the server was
 * restored from an older state. Its own state vector tells, since nothing is broadcast or acknowledged before it is durable.
 */
export const olderServer = 'older_server'

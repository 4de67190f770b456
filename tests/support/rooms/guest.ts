import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { CommandAnswer } from '#shared/protocol/commands.ts'
import type { CreateWorkshop, ErrorAnswer, SessionCreated, WorkshopCreated } from '#shared/protocol/http.ts'
import { messageNumbers } from '#shared/protocol/messages.ts'
import { until } from '#tests/support/runner/until.ts'

export type Answer<Body> = { readonly status: number; readonly body: Body; readonly headers: Headers }
type Asked = { readonly cookie?: string; readonly headers?: Readonly<Record<string, string>> }

/** Sends JSON; a text is sent as it is. */
export async function send<Body = ErrorAnswer>(
  url: string,
  path: string,
  body?: unknown,
  { cookie, headers = {} }: Asked = {},
): Promise<Answer<Body>> {
  const response = await fetch(`${url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(cookie ? { cookie } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.startsWith('application/json')
  return { status: response.status, body: (isJson ? JSON.parse(text) : text) as Body, headers: response.headers }
}

/** A workshop of a company with two units, unless told otherwise. */
export async function create(url: string, request: Partial<CreateWorkshop> = {}): Promise<WorkshopCreated> {
  const units = [{ name: 'Sales' }, { name: 'Delivery', kind: 'team' as const }]
  const answer = await send<WorkshopCreated>(url, '/api/workshops', {
    title: 'Strategy 2027',
    company: 'Acme',
    units,
    ...request,
  })
  if (answer.status !== 201) throw new Error(`creating answered ${answer.status}: ${JSON.stringify(answer.body)}`)
  return answer.body
}

export const unitNamed = (workshop: WorkshopCreated, name: string): string => {
  const unit = workshop.units.find((candidate) => candidate.name === name)
  if (!unit) throw new Error(`no unit ${name}`)
  return unit.id
}

/** Somebody who has joined: their cookie, their commands and their documents. */
export type Guest = SessionCreated & {
  readonly cookie: string
  readonly command: (type: string, fields?: object) => Promise<Answer<CommandAnswer & ErrorAnswer>>
  readonly get: <Body>(path: string) => Promise<Answer<Body>>
  /** The document once it has arrived. `saved` resolves when all that was written so far is durable. */
  readonly open: (path: string) => Promise<OpenDocument>
}

export type OpenDocument = { readonly doc: Y.Doc; readonly saved: () => Promise<void>; readonly close: () => void }

let commands = 0

export async function join(url: string, body: object): Promise<Guest> {
  const answer = await send<SessionCreated>(url, '/api/sessions', body)
  if (answer.status !== 201) throw new Error(`joining answered ${answer.status}: ${JSON.stringify(answer.body)}`)
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const { workshopId } = answer.body
  return {
    ...answer.body,
    cookie,
    command: (type, fields = {}) => {
      commands += 1
      const body = { commandId: `command-${commands}`, type, ...fields }
      return send(url, `/api/workshops/${workshopId}/commands`, body, { cookie })
    },
    get: (path) => send(url, path, undefined, { cookie }),
    open: (path) => openDocument(url, workshopId, path, cookie),
  }
}

async function openDocument(url: string, workshopId: string, path: string, cookie: string): Promise<OpenDocument> {
  class SocketWithCookie extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie } })
    }
  }
  const doc = new Y.Doc()
  let sent = 0
  let saved = 0
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync/${workshopId}`, path, doc, {
    connect: false,
    disableBc: true,
    WebSocketPolyfill: SocketWithCookie as unknown as typeof globalThis.WebSocket,
  })
  provider.awareness.setLocalState(null)
  provider.messageHandlers[messageNumbers.saved] = (_, decoder) => {
    saved = decoding.readVarUint(decoder)
  }
  let refusal = ''
  provider.messageHandlers[messageNumbers.refused] = (_, decoder) => {
    refusal = decoding.readVarString(decoder)
  }
  provider.messageHandlers[messageNumbers.presence] = (_, decoder) => {
    decoding.readVarString(decoder)
  }
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin !== provider) sent += 1
  })
  provider.connect()
  await until(() => provider.synced && saved > 0, { what: `${path} to arrive` })
  const before = saved
  return {
    doc,
    saved: async () => {
      await until(() => refusal !== '' || saved >= before + sent, { what: `${path} to be saved` })
      if (refusal) throw new Error(`${path} was refused: ${refusal}`)
    },
    close: () => provider.destroy(),
  }
}

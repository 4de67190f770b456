import * as Y from 'yjs'
import { textFiles } from '#shared/report/exportedFile.ts'
import { pdfText } from '#tests/support/report/pdfText.ts'
import type { Guest } from '#tests/support/rooms/guest.ts'
import { openWire, questionFrame, type Wire } from '#tests/support/sync/wire.ts'

/** Everything that reached one person, by the way it came. */
export type Ear = {
  readonly name: string
  readonly guest: Guest | null
  readonly heard: Map<string, Uint8Array[]>
}

/** Keeps what an answer says, its headers included. */
export async function ask(ear: Ear, url: string, path: string, body?: unknown): Promise<number> {
  const answer = await fetch(`${url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(ear.guest ? { cookie: ear.guest.cookie } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const way = `${body === undefined ? 'GET' : 'POST'} ${path.split('?')[0]}`
  const pieces = ear.heard.get(way) ?? []
  const headers = Buffer.from(JSON.stringify([...answer.headers]))
  ear.heard.set(way, [...pieces, headers, new Uint8Array(await answer.arrayBuffer())])
  return answer.status
}

/** Opens every document there is, allowed or not, and listens until the end. */
export function listenToAll(ear: Ear, url: string, workshopId: string, paths: readonly string[]): readonly Wire[] {
  return paths.map((path) => {
    const wire = openWire(url, `/sync/${workshopId}/${path}`, ear.guest ? { cookie: ear.guest.cookie } : {})
    wire.send(questionFrame(new Y.Doc()))
    ear.heard.set(`socket ${path}`, wire.received as Uint8Array[])
    return wire
  })
}

/** What is in a PDF is packed: it is heard as its words. Takes its time, so it is asked for once. */
export async function askForPdf(ear: Ear, url: string, workshopId: string): Promise<void> {
  const way = `GET /api/workshops/${workshopId}/export/okrs.pdf`
  const status = await ask(ear, url, way.slice('GET '.length))
  const pieces = ear.heard.get(way) ?? []
  const file = pieces.at(-1)
  if (status === 200 && file) ear.heard.set(way, [...pieces, Buffer.from(pdfText(file))])
}

/** Asks for all that a person might be answered, and for what only makes the server complain. */
export async function askForEverything(ear: Ear, url: string, workshopId: string): Promise<void> {
  const api = `/api/workshops/${workshopId}`
  for (const file of textFiles) await ask(ear, url, `${api}/export/${file}`)
  for (const path of [`${api}/versions`, `${api}/invitations`, '/api/session', '/metrics', '/healthz', '/readyz'])
    await ask(ear, url, path)
  for (const path of [`${api}/export/everything.zip`, `${api}/own`, '/api/nothing', '/%ff']) await ask(ear, url, path)
  await ask(ear, url, `${api}/commands`, { type: 'offer', commandId: 'curious-offer', to: 'everyone' })
  await ask(ear, url, `${api}/commands`, { type: 'dance', commandId: 'curious-dance' })
  await ask(ear, url, '/api/invitations', { invitation: `${workshopId}.AAAAAAAAAAAAAAAAAAAAAA` })
  await ask(ear, url, '/api/import', { format: 'offsite', version: 1, board: { stickies: { nonsense: 1 } } })
}

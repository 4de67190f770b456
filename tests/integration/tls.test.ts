import { request } from 'node:https'
import { generate } from 'selfsigned'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { SessionCreated, WorkshopCreated } from '#shared/protocol/http.ts'
import { startTestServer, type TestServer } from '#tests/support/server/server.ts'

let server: TestServer
let url: string
let ca: string
beforeAll(async () => {
  const made = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
  })
  ca = made.cert
  server = await startTestServer({ tls: { cert: Buffer.from(made.cert), key: Buffer.from(made.private) } })
  url = server.url.replace('http:', 'https:')
})
afterAll(() => server.stop())

describe('with a certificate', () => {
  it('a session’s cookie is for encrypted lines only, and opens a document over one', async () => {
    const { workshopId, participant, cookie } = await join()
    expect(cookie).toMatch(/; Secure/)
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Strict/)
    const address = `${url.replace('https', 'wss')}/sync/${workshopId}/board?as=${participant.id}`
    const dial = (origin: string) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(address, { ca, origin, headers: { cookie: cookie.split(';')[0] } })
        socket.on('message', () => {
          socket.terminate()
          resolve('opened')
        })
        socket.on('unexpected-response', (_, response) => resolve(String(response.statusCode)))
        socket.on('error', () => resolve('refused'))
      })
    expect(await dial(url)).toBe('opened')
    expect(await dial('https://evil.example')).not.toBe('opened')
  })

  it('nothing is answered without encryption', async () => {
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow()
  })
})

async function join() {
  const made = await post<WorkshopCreated>('/api/workshops', { title: 'Strategy 2027', units: [{ name: 'Sales' }] })
  const invitation = made.body.invitations.facilitator
  const joined = await post<SessionCreated>('/api/sessions', { invitation, name: 'Fay' })
  return { ...joined.body, cookie: joined.cookie }
}

/** `fetch` takes no certificate of ours. */
const post = <Body>(path: string, body: object): Promise<{ readonly body: Body; readonly cookie: string }> =>
  new Promise((resolve, reject) => {
    const asked = request(`${url}${path}`, { method: 'POST', ca, headers: { 'content-type': 'application/json' } })
    asked.on('error', reject)
    asked.on('response', (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        text += part
      })
      response.on('end', () => resolve({ body: JSON.parse(text), cookie: response.headers['set-cookie']?.[0] ?? '' }))
    })
    asked.end(JSON.stringify(body))
  })

import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { until } from '#tests/support/runner/until.ts'
import { patience } from '#tests/support/story/patience.ts'

/**
 * WebKit's driver tells nothing of a page's console, its remote inspector does. They share a socket that the driver
 * opens in the browser: frames of a length, a byte order, a name and its values in GVariant's form.
 */
export interface Inspector {
  readonly takeErrors: () => readonly string[]
  readonly close: () => void
}

/** The inspector's numbers of the one page of a browser. */
const pageNumbers = [1n, 1n] as const

/** Listens to the page of the browser that this driver has started, from now on. */
export async function attachInspector(driverPid: number): Promise<Inspector> {
  const { hostname, port } = new URL(`tcp://${inspectorAddress(driverPid)}`)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  const errors: string[] = []
  const told = { isAttached: false }
  const send = (method: string, params: object) =>
    write(socket, 'SendMessageToBackend', JSON.stringify({ id: 1, method, params }))
  readMessages(socket, (message) => {
    if (message.method === 'Target.targetCreated') {
      // Each page that is gone to is a target of its own, and is told before it begins to load.
      const { targetId } = message.params.targetInfo
      for (const [id, [method, params]] of beginnings.entries())
        send('Target.sendMessageToTarget', { targetId, message: JSON.stringify({ id, method, params }) })
    }
    if (message.method !== 'Target.dispatchMessageFromTarget') return
    const inner: Message = JSON.parse(message.params.message)
    told.isAttached = true
    if (inner.method !== 'Console.messageAdded') return
    const { level, source, text, url } = inner.params.message
    if (level === 'error') errors.push(`${source}: ${text.trim()} (${url ?? ''})`)
  })
  write(socket, 'SetupInspectorClient', '')
  write(socket, 'Setup')
  await until(() => told.isAttached, { timeoutMs: patience.stepMs, what: 'the inspector to see the page' })
  return { takeErrors: () => errors.splice(0), close: () => socket.destroy() }
}

/** What each page is asked first: to tell what it logs, and to move as little as in the other stories. */
const beginnings = [
  ['Console.enable', {}],
  ['Page.enable', {}],
  ['Page.overrideUserPreference', { name: 'PrefersReducedMotion', value: 'Reduce' }],
] as const

type Message =
  | { readonly method: 'Target.targetCreated'; readonly params: { readonly targetInfo: { readonly targetId: string } } }
  | { readonly method: 'Target.dispatchMessageFromTarget'; readonly params: { readonly message: string } }
  | { readonly method: 'Console.messageAdded'; readonly params: { readonly message: ConsoleMessage } }

type ConsoleMessage = {
  readonly level: string
  readonly source: string
  readonly text: string
  readonly url?: string
}

/** The driver names the address to the browser in its environment. */
function inspectorAddress(driverPid: number): string {
  const [browserPid] = readFileSync(`/proc/${driverPid}/task/${driverPid}/children`, 'utf8').split(' ')
  const environment = readFileSync(`/proc/${browserPid}/environ`, 'utf8').split('\0')
  const address = environment.find((line) => line.startsWith('WEBKIT_INSPECTOR_SERVER='))?.split('=')[1]
  if (address === undefined) throw new Error('the browser has no inspector')
  return address
}

const littleEndian = 1
const headLength = 5

/** A message about the page; a text of any length stands last and needs no length of its own. */
function write(socket: Socket, name: string, text?: string): void {
  const numbers = Buffer.alloc(2 * 8)
  for (const [index, number] of pageNumbers.entries()) numbers.writeBigUInt64LE(number, index * 8)
  const values = name === 'SetupInspectorClient' ? Buffer.alloc(1) : numbers
  const parts = [Buffer.from(`${name}\0`), values, ...(text ? [Buffer.from(`${text}\0`)] : [])]
  const head = Buffer.alloc(headLength)
  head.writeUInt32BE(parts.reduce((sum, { length }) => sum + length, 0))
  head[headLength - 1] = littleEndian
  socket.write(Buffer.concat([head, ...parts]))
}

function readMessages(socket: Socket, onMessage: (message: Message) => void): void {
  let waiting = Buffer.alloc(0)
  socket.on('data', (chunk) => {
    waiting = Buffer.concat([waiting, chunk])
    while (waiting.length >= headLength) {
      const end = headLength + waiting.readUInt32BE(0)
      if (waiting.length < end) return
      const body = waiting.subarray(headLength, end)
      waiting = waiting.subarray(end)
      const nameEnd = body.indexOf(0)
      if (body.toString('utf8', 0, nameEnd) !== 'SendMessageToFrontend') continue
      onMessage(JSON.parse(body.toString('utf8', nameEnd + 1 + 2 * 8, body.length - 1)))
    }
  })
}

import { once } from 'node:events'
import { WebSocket } from 'ws'

/** A connection to a browser that speaks WebDriver BiDi: https://www.w3.org/TR/webdriver-bidi/ */
export interface BidiConnection {
  readonly send: <Result = unknown>(method: string, params: object) => Promise<Result>
  readonly onEvent: <Params>(method: string, listener: (params: Params) => void) => void
  readonly close: () => void
}

type Message =
  | { readonly type: 'success'; readonly id: number; readonly result: unknown }
  | { readonly type: 'error'; readonly id: number | null; readonly error: string; readonly message: string }
  | { readonly type: 'event'; readonly method: string; readonly params: never }

type Waiting = { readonly resolve: (result: never) => void; readonly reject: (error: Error) => void }

export async function connectBidi(address: string): Promise<BidiConnection> {
  const socket = new WebSocket(address, { perMessageDeflate: false })
  await once(socket, 'open')
  const waiting = new Map<number, Waiting>()
  const listeners = new Map<string, (params: never) => void>()
  let sent = 0
  socket.on('message', (data) => {
    const message: Message = JSON.parse(String(data))
    if (message.type === 'event') return listeners.get(message.method)?.(message.params)
    const asker = waiting.get(message.id ?? -1)
    waiting.delete(message.id ?? -1)
    if (message.type === 'success') asker?.resolve(message.result as never)
    else asker?.reject(new Error(`${message.error}: ${message.message}`))
  })
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the browser is gone'))
    waiting.clear()
  })
  return {
    send: (method, params) =>
      new Promise((resolve, reject) => {
        sent += 1
        waiting.set(sent, { resolve, reject })
        socket.send(JSON.stringify({ id: sent, method, params }))
      }),
    onEvent: (method, listener) => listeners.set(method, listener),
    close: () => socket.close(),
  }
}

import { messageNumbers } from '#shared/protocol/messages.ts'

const syncStep2 = 1
const syncUpdate = 2

/** A socket that counts the sync messages it sent, as the server does when it says how many of them are durable. */
export type CountingSocket = WebSocket & { readonly syncMessagesSent: () => number }

/** A WebSocket class for y-websocket's provider; `onSentAll` is called with the number of each message that holds everything. */
export function countingSocketClass(onSentAll: (message: number) => void): typeof WebSocket {
  return class extends WebSocket {
    #sent = 0
    syncMessagesSent = () => this.#sent

    override send(data: string | ArrayBufferLike | Blob | ArrayBufferView<ArrayBufferLike>): void {
      super.send(data as ArrayBuffer)
      if (!(data instanceof Uint8Array) || data[0] !== messageNumbers.sync) return
      if (data[1] !== syncStep2 && data[1] !== syncUpdate) return
      this.#sent += 1
      if (data[1] === syncStep2) onSentAll(this.#sent)
    }
  }
}

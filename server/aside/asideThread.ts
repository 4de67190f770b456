import { parentPort } from 'node:worker_threads'
import { carryOut } from './work.ts'

// Does one piece of work after the other beside the server's own thread. A bug in it ends the thread: it throws.
parentPort?.on('message', async (order) => parentPort?.postMessage(await carryOut(order)))

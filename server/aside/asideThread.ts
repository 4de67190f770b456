import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { carryOut } from './work.ts'

/** Of 19: it is slower beside others, and never starved by them. */
const niceness = 5

giveWay()
// One piece of work after the other. A bug in it ends the thread: it throws.
parentPort?.on('message', async (order) => parentPort?.postMessage(await carryOut(order)))

/** A file can wait, people who write can't: where a thread has a priority of its own (Linux), this one's is lower. */
function giveWay(): void {
  try {
    const id = Number(readlinkSync('/proc/thread-self').split('/').at(-1))
    setPriority(id, niceness)
  } catch {
    // Elsewhere it is as good as any other.
  }
}

import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { ImportedBoard } from '#server/commands/importedBoard.ts'
import { type Refusal, refuse } from '#server/refusal.ts'
import { limits } from '#shared/limits.ts'
import type { ExportedFile } from '#shared/report/exportedFile.ts'
import type { Result } from '#shared/result.ts'
import { createFairLine, type Place } from './fairLine.ts'
import type { FileOrder, Work } from './work.ts'

/**
 * Has work done beside the thread that serves sockets: nobody's edits wait for somebody's files. What takes longer than
 * others should wait for it is refused. Rejects where the work throws, or where whoever asked has gone (`signal`).
 */
export type Aside = {
  readonly makeFile: (place: Place, signal: AbortSignal, order: FileOrder) => Promise<Result<ExportedFile, Refusal>>
  /** `file` is UTF-8, and gone afterwards: it goes to the thread. */
  readonly readImport: (
    place: Place,
    signal: AbortSignal,
    file: Uint8Array<ArrayBuffer>,
  ) => Promise<Result<ImportedBoard, Refusal>>
  readonly close: () => Promise<void>
}

/** The built thread's file lies beside the built server; what runs from source has none, and works where it is. */
const builtThread = import.meta.url.endsWith('.js') ? new URL('./asideThread.js', import.meta.url) : null

export function createAside(thread: URL | null = builtThread, patienceMs: number = limits.asideWorkMs): Aside {
  const line = createFairLine({ atOnce: limits.asideAtOnce, perPerson: limits.asidePerPerson })
  const threads = keepThreads()

  const inThread = async (file: URL, work: Work, signal: AbortSignal): Promise<Result<unknown, Refusal>> => {
    const worker = threads.take(file)
    const patience = AbortSignal.timeout(patienceMs)
    try {
      worker.postMessage(work, work.kind === 'import' ? [work.file.buffer] : [])
      // `once` rejects where the thread throws before it has answered.
      const [answer] = await once(worker, 'message', { signal: AbortSignal.any([signal, patience]) })
      threads.giveBack(worker)
      return answer
    } catch (error) {
      await worker.terminate()
      if (patience.aborted && !signal.aborted) return refuse('took_too_long')
      throw error
    }
  }

  // What a piece of work is answered by follows from its kind, which nothing that crosses to a thread can say.
  const run = async <Answer>(place: Place, signal: AbortSignal, work: Work): Promise<Result<Answer, Refusal>> => {
    const done = await line(place, signal, () => (thread ? inThread(thread, work, signal) : carryOutHere(work)))
    return done.ok ? (done.value as Result<Answer, Refusal>) : done
  }

  return {
    makeFile: (place, signal, order) => run(place, signal, { kind: 'file', order }),
    readImport: (place, signal, file) => run(place, signal, { kind: 'import', file }),
    close: threads.close,
  }
}

/** Starting a thread and loading what draws takes longer than most work, so a thread stays for a while after it. */
function keepThreads() {
  const started = new Set<Worker>()
  const idle = new Map<Worker, NodeJS.Timeout>()
  const start = (file: URL): Worker => {
    const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: limits.asideMemoryMb } })
    // What it throws once nobody waits for it any more would end the process.
    worker.on('error', () => undefined)
    started.add(worker)
    worker.once('exit', () => {
      started.delete(worker)
      idle.delete(worker)
    })
    return worker
  }
  return {
    take: (file: URL): Worker => {
      const [kept] = idle
      if (!kept) return start(file)
      const [worker, end] = kept
      clearTimeout(end)
      idle.delete(worker)
      worker.ref()
      return worker
    },
    giveBack: (worker: Worker) => {
      worker.unref()
      idle.set(worker, setTimeout(() => void worker.terminate(), limits.asideIdleMs).unref())
    },
    close: async () => {
      await Promise.all([...started].map((worker) => worker.terminate()))
    },
  }
}

async function carryOutHere(work: Work): Promise<Result<unknown, Refusal>> {
  const { carryOut } = await import('./work.ts')
  return carryOut(work)
}

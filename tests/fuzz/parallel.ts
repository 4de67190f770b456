import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type FuzzReport, frameKinds } from './tally.ts'

const workerPath = fileURLToPath(new URL('./worker.ts', import.meta.url))

/** Fuzzes in several processes at once, with one seed after the other; the first has the seed that is given. */
export async function fuzzInParallel(seed: number, frames: number, processes: number): Promise<FuzzReport> {
  const share = Math.ceil(frames / processes)
  const reports = Array.from({ length: processes }, (_, index) => reportOf((seed + index) % 2 ** 32, share))
  return merged(await Promise.all(reports))
}

async function reportOf(seed: number, frames: number): Promise<FuzzReport> {
  const worker = fork(workerPath, [String(seed), String(frames)])
  const reports: FuzzReport[] = []
  worker.on('message', (report) => reports.push(report as FuzzReport))
  const [code] = await once(worker, 'exit')
  const [report] = reports
  if (!report) throw new Error(`the fuzzer with SEED=${seed} ended with ${code} and without a report`)
  return { ...report, examples: report.examples.map((example) => `SEED=${seed} PROCESSES=1: ${example}`) }
}

function merged(reports: readonly FuzzReport[]): FuzzReport {
  const [first] = reports
  if (!first) throw new Error('there is nothing to report')
  const values = (of: (report: FuzzReport) => number) => reports.map(of)
  const sum = (of: (report: FuzzReport) => number) => values(of).reduce((total, value) => total + value, 0)
  const most = (of: (report: FuzzReport) => number) => Math.max(...values(of))
  const honest = sum((report) => report.honest)
  const codes = [...new Set(reports.flatMap(({ refusals }) => Object.keys(refusals)))]
  return {
    seed: first.seed,
    frames: sum((report) => report.frames),
    rooms: sum((report) => report.rooms),
    hostile: sum((report) => report.hostile),
    hostileAccepted: sum((report) => report.hostileAccepted),
    honest,
    honestAccepted: honest === 0 ? 1 : sum((report) => report.honestAccepted * report.honest) / honest,
    changesJudged: sum((report) => report.changesJudged),
    forbiddenButAccepted: sum((report) => report.forbiddenButAccepted),
    thrownOrPending: sum((report) => report.thrownOrPending),
    longestStallMs: most((report) => report.longestStallMs),
    serverSeconds: sum((report) => report.serverSeconds),
    cpuSeconds: sum((report) => report.cpuSeconds),
    framesPerSecond: sum((report) => report.framesPerSecond),
    heapGrowthMb: most((report) => report.heapGrowthMb),
    seconds: most((report) => report.seconds),
    kinds: Object.fromEntries(
      frameKinds.map((kind) => [
        kind,
        {
          sent: sum(({ kinds }) => kinds[kind].sent),
          accepted: sum(({ kinds }) => kinds[kind].accepted),
          refused: sum(({ kinds }) => kinds[kind].refused),
        },
      ]),
    ) as FuzzReport['kinds'],
    refusals: Object.fromEntries(codes.map((code) => [code, sum(({ refusals }) => refusals[code] ?? 0)])),
    examples: reports.flatMap(({ examples }) => examples),
  }
}

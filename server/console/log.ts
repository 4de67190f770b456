import { type DestinationStream, type Logger, pino } from 'pino'
import type { Config } from '#server/config.ts'

/** So much of the log waits for a disk that takes nothing; what would come on top is dropped. */
const mostWaitingBytes = 1_000_000
const standardOutput = 1

/** What is logged is what happened, never what people wrote, nor any secret. */
export function createLog(level: Config['logLevel'], to: DestinationStream = toStandardOutput()): Logger {
  return pino({ level, base: null }, to)
}

function toStandardOutput(): DestinationStream {
  const output = pino.destination({ fd: standardOutput, sync: true, maxLength: mostWaitingBytes })
  output.on('error', goOn)
  return output
}

/** A log on a full disk, or a terminal that is gone, ends no server: what others say on its console may get lost. */
export function outliveTheConsole(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', goOn)
}

function goOn(): void {
  // There is nowhere left to say it; pages say what it is about, and what waited is written once there is room.
}

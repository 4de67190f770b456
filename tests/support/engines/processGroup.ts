import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'

/** A program that was started here, with all that it starts itself. */
export interface ProcessGroup {
  readonly child: ChildProcess
  /** Ends the program and everything that it started, as gently as that goes. */
  readonly end: () => Promise<void>
}

const goodByeMs = 3_000

/** Browsers start browsers: a group of their own is what none of them can leave behind. */
export function startGroup(program: string, args: readonly string[], options: SpawnOptions): ProcessGroup {
  const child = spawn(program, args, { ...options, detached: true })
  const { pid } = child
  // Told twice: here at once, and as an event in a moment.
  child.on('error', () => undefined)
  if (pid === undefined) throw new Error(`${program} can’t be started`)
  const closed = once(child, 'close')
  const heir = nameHeir(pid)
  return {
    child,
    end: async () => {
      signal(pid, 'SIGTERM')
      const patience = setTimeout(() => signal(pid, 'SIGKILL'), goodByeMs)
      await closed
      clearTimeout(patience)
      signal(pid, 'SIGKILL')
      heir.kill()
    },
  }
}

/** Ends the group when this process is gone, however it went: its end of the pipe closes even after a `kill -9`. */
function nameHeir(group: number): ChildProcess {
  const heir = spawn('sh', ['-c', 'cat > /dev/null; kill -s KILL -- "-$0"', String(group)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  heir.unref()
  return heir
}

function signal(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(-group, name)
  } catch {
    // Nobody of the group is left.
  }
}

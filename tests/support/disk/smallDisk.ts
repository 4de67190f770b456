import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const diskBytes = 4 * 1024 * 1024

/** Why there is none, for the report of what had to be skipped. */
export const noSmallDisk = 'no small disk can be mounted here (that takes root on Linux)'

/** A disk of 4 MiB, which can really be full. */
export interface SmallDisk {
  /** For a server: `DATA_DIR`. */
  readonly dataDir: string
  /** Leaves so many bytes on it, none unless told; to be repeated where a server has given some back meanwhile. */
  readonly fill: (bytesLeft?: number) => void
  readonly makeRoom: () => void
  readonly remove: () => void
}

/** Mounts one in memory; nothing where this machine doesn't allow that. */
export function mountSmallDisk(): SmallDisk | null {
  const path = mkdtempSync(join(tmpdir(), 'offsite-small-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskBytes}`, 'tmpfs', path], { stdio: 'ignore' })
  } catch {
    rmSync(path, { recursive: true, force: true })
    return null
  }
  const dataDir = join(path, 'data')
  const ballast = join(path, 'ballast')
  let pieces = 0
  mkdirSync(dataDir)
  return {
    dataDir,
    fill: (bytesLeft = 0) => {
      const { bavail, bsize } = statfsSync(path)
      const bytes = bavail * bsize - bytesLeft
      if (bytes <= 0) return
      pieces += 1
      mkdirSync(ballast, { recursive: true })
      writeFileSync(join(ballast, String(pieces)), Buffer.alloc(bytes))
    },
    makeRoom: () => rmSync(ballast, { recursive: true }),
    remove: () => {
      execFileSync('umount', ['--lazy', path])
      rmSync(path, { recursive: true, force: true })
    },
  }
}

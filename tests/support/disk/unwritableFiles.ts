import { execFileSync } from 'node:child_process'

/** Why it can't be done, for the report of what had to be skipped. */
export const filesStayWritable = 'no running process can be kept from writing files here (that takes prlimit, on Linux)'

/** Whether {@link setFilesWritable} works on this machine. */
export function canForbidFiles(): boolean {
  try {
    execFileSync('prlimit', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/**
 * Lets every write of a running process into a file fail (EFBIG) until it is allowed again: what a full or broken disk
 * does to it, at once and without exception. Pipes and sockets go on.
 */
export function setFilesWritable(pid: number, isWritable: boolean): void {
  // The soft limit alone, so that it can be raised again without being root.
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${isWritable ? 'unlimited' : '0'}:`])
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { until } from '#tests/support/runner/until.ts'
import { startGroup } from './processGroup.ts'

/** A Node of its own starts slowly on a busy machine. */
const startMs = 60_000

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('a program is ended with what it has started', async () => {
  const { child, end } = startGroup('sh', ['-c', 'sleep 600 & echo $!; wait'], { stdio: ['ignore', 'pipe', 'ignore'] })
  if (!child.stdout) throw new Error('nothing to read')
  const [said] = await once(child.stdout, 'data')
  const started = Number(said)
  expect(isThere(started)).toBe(true)
  await end()
  await until(() => !isThere(started), { what: 'the started program to end' })
})

test('a run that is killed leaves nothing behind', { timeout: startMs }, async () => {
  const program = `
    import { startGroup } from '#tests/support/engines/processGroup.ts'
    const { child } = startGroup('sleep', ['600'], { stdio: 'ignore' })
    console.log(child.pid)
    setInterval(() => undefined, 60_000)`
  const run = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await once(run.stdout, 'data')
  const started = Number(said)
  expect(isThere(started)).toBe(true)
  run.kill('SIGKILL')
  await until(() => !isThere(started), { what: 'the started program to end' })
})

test('a program that can’t be started fails at once', () => {
  expect(() => startGroup('no-such-program-anywhere', [], { stdio: 'ignore' })).toThrow('can’t be started')
})

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { engines } from '#tests/support/engines/engines.ts'
import { findBrowser } from './findBrowser.ts'
import { type Found, planFor } from './missingTools.ts'

// Run before the tests: `npm test` has to work on a machine on which nobody prepared anything. `--engines` looks for those
// beside Chromium too.
const asksForEngines = process.argv.includes('--engines')
const plan = planFor(look())
if (plan.kind === 'install') install(plan.packages)
const afterwards = plan.kind === 'install' ? planFor({ ...look(), debianRoot: undefined }) : plan
if (afterwards.kind === 'ask') {
  for (const sentence of afterwards.sentences) console.error(sentence)
  process.exitCode = 1
} else if (afterwards.kind === 'complete')
  for (const engine of afterwards.skipped) console.log(`Skipped, for want of ${engine}`)

function look(): Found {
  const isDebian = existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
  const isRoot = process.getuid?.() === 0
  return {
    browser: findBrowser() !== undefined,
    missingEngines: asksForEngines
      ? engines.map(({ missing }) => missing()).filter((sentence) => sentence !== null)
      : [],
    skipsNothing: Boolean(process.env.CI),
    pdfTools: runs('pdftotext', '-v') && runs('pdftoppm', '-v'),
    debianRoot: isDebian && isRoot ? { installed: installedPackages() } : undefined,
  }
}

function install(packages: readonly string[]): void {
  console.log(`Installing what the browser tests need and this machine lacks: ${packages.join(', ')} (apt-get).`)
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const step of [['update'], ['install', '--yes', '--no-install-recommends', ...packages]]) {
    const { status, error } = spawnSync('apt-get', ['--quiet=2', ...step], {
      env: environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    if (error || status !== 0) console.error(`apt-get ${step[0]} didn't succeed; looking at what is there.`)
  }
}

function installedPackages(): ReadonlySet<string> {
  const { stdout } = spawnSync('dpkg', ['--get-selections'], { encoding: 'utf8' })
  const lines = (stdout ?? '').split('\n').map((line) => line.split(/\s+/))
  return new Set(lines.flatMap(([name, state]) => (name && state === 'install' ? [name] : [])))
}

function runs(command: string, argument: string): boolean {
  const { status, error } = spawnSync(command, [argument], { stdio: 'ignore' })
  return !error && status === 0
}

import { mkdir, writeFile } from 'node:fs/promises'
import { arch, cpus, loadavg, platform, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../dist/figures', import.meta.url))

/** What a figure was measured on: without it a number says nothing. */
const machine = () => ({
  node: process.version,
  platform: `${platform()} ${arch()}`,
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  /** Of the last minute: above the number of cores, others were working here too. */
  load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  at: new Date().toISOString(),
})

/** Writes figures with their machine to `dist/figures/<name>.json`. */
export async function writeFigures(name: string, figures: object): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(`${folder}/${name}.json`, `${JSON.stringify({ name, machine: machine(), ...figures }, null, 2)}\n`)
}

/** The value that this share of the values doesn't exceed, by the nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new Error('no values were measured')
  return value
}

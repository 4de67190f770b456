import { spawnSync } from 'node:child_process'

/** The words of a PDF in reading order, white space and line breaks as single spaces. */
export function pdfText(pdf: Uint8Array): string {
  const { status, stdout, stderr, error } = spawnSync('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (error) throw error
  if (status !== 0) throw new Error(`pdftotext ended with ${status}: ${stderr}`)
  return stdout.replaceAll(/\s+/g, ' ').normalize('NFC')
}

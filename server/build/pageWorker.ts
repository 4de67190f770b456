import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build as bundle } from 'esbuild'
import { buildIdOf } from '#server/buildId.ts'
import { pageWorkerPath } from '#shared/protocol/pagePaths.ts'

const isPart = /\.(js|css|woff2)$/
/** What makes PDFs is large, and letters beyond Latin are asked for where they are written. */
const isKeptWhenUsed = /pdf|\.woff2$/i
const isLatin = /^inter-latin-wght-/
/** What every device fetches in the background on its first visit, most of it in the first load already. */
const mostBytesToKeep = 600 * 1024

/** Bundles the worker that keeps the pages, with the list of what the built pages in `clientDir` are made of. */
export async function buildPageWorker(root: string, clientDir: string): Promise<void> {
  const files = readdirSync(join(clientDir, 'assets')).filter((file) => isPart.test(file))
  const whenUsed = files.filter((file) => isKeptWhenUsed.test(file) && !isLatin.test(file))
  const atOnce = files.filter((file) => !whenUsed.includes(file))
  const read = (file: string) => readFileSync(join(clientDir, 'assets', file))
  const bytes = atOnce.reduce((sum, file) => sum + gzipSync(read(file)).length, 0)
  if (bytes > mostBytesToKeep) throw new Error(`${bytes} bytes would be kept on every device: too many`)
  const partOf = (file: string) => ({
    path: `/assets/${file}`,
    integrity: `sha256-${createHash('sha256').update(read(file)).digest('base64')}`,
  })
  await bundle({
    entryPoints: [join(root, 'client/offline/page.worker.ts')],
    outfile: join(clientDir, pageWorkerPath),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    alias: { '#shared': join(root, 'shared') },
    define: {
      thisBuild: JSON.stringify({
        id: buildIdOf(readFileSync(join(clientDir, 'index.html'), 'utf8')),
        parts: atOnce.map(partOf),
        partsKeptWhenUsed: whenUsed.map(partOf),
      }),
    },
    logLevel: 'warning',
  })
}

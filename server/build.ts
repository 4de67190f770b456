import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build as bundle } from 'esbuild'
import { buildPageWorker } from '#server/build/pageWorker.ts'
import { isBuildStale, stampFile } from '#server/buildStamp.ts'
import { buildFonts } from '#server/report/fonts.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const distDir = join(root, 'dist')
const compressible = /\.(js|css|html|svg|json|webmanifest|map)$/
/** Below this a compressed copy saves nothing. */
const smallestToCompress = 1024

/** Builds the pages with Vite and the server with esbuild into `dist`, and notes when. */
export async function buildAll(): Promise<void> {
  const startedAt = Date.now()
  for (const path of [stampFile, 'server', 'fonts']) rmSync(join(distDir, path), { force: true, recursive: true })
  await Promise.all([buildClient(), buildServer(join(distDir, 'server')), buildFonts(join(distDir, 'fonts'))])
  writeFileSync(join(distDir, stampFile), String(startedAt))
}

/** Builds where something that is built from was changed since the last build. */
export async function buildIfStale(): Promise<void> {
  if (isBuildStale(root)) await buildAll()
}

async function buildClient(): Promise<void> {
  const { build } = await import('vite')
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  await buildPageWorker(root, join(distDir, 'client'))
  compressFiles(join(distDir, 'client'))
}

/** Packages stay outside of the bundle: they are installed, and some bring binaries. */
export async function buildServer(outdir: string): Promise<void> {
  await bundle({
    entryPoints: { main: join(root, 'server/main.ts'), asideThread: join(root, 'server/aside/asideThread.ts') },
    outdir,
    bundle: true,
    // What is imported when it is first needed stays apart, so that the server is up sooner.
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    alias: { '#server': join(root, 'server'), '#shared': join(root, 'shared') },
    sourcemap: true,
    logLevel: 'warning',
  })
}

/** Compressed once here, so that the server only picks the copy that the browser asks for. */
function compressFiles(dir: string): void {
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || !compressible.test(entry.name) || statSync(path).size < smallestToCompress) continue
    const content = readFileSync(path)
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: entry.name.endsWith('.map') ? 4 : 9 } }
    writeFileSync(`${path}.gz`, gzipSync(content))
    writeFileSync(`${path}.br`, brotliCompressSync(content, quality))
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.env.NODE_ENV = 'production'
  await buildAll()
  console.log('Built into dist/. Start it with: npm start')
}

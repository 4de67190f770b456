import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

/** What a page has to be given before it can be worked: `answer.ts` with all it needs, as text that defines `hand`. */
export function handLibrary(): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL('./answer.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    globalName: 'hand',
    minify: true,
    write: false,
  })
  const [library] = outputFiles
  if (!library) throw new Error('esbuild gave no library')
  return library.text
}

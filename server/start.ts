import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isBuildStale } from '#server/buildStamp.ts'
import { stopWithParent } from '#server/console/stopWithParent.ts'

/** `npm start`: builds where sources are newer than the last build, then serves what was built, in this process. */
const root = fileURLToPath(new URL('..', import.meta.url))
process.env.NODE_ENV ??= 'production'
if (process.env.npm_lifecycle_event === 'start') stopWithParent()

if (isBuildStale(root)) {
  console.log('The sources have changed since the last build: building, which takes about half a minute …')
  const { buildAll } = await import('./build.ts')
  await buildAll()
}

const built: typeof import('./main.ts') = await import(pathToFileURL(join(root, 'dist/server/main.js')).href)
await built.main()

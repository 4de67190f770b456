import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { main } from './main.ts'

/** `npm run dev`: the API from source, with Vite's development server for the pages in front of it. */
const root = fileURLToPath(new URL('..', import.meta.url))
const vite = await createServer({
  configFile: join(root, 'vite.config.ts'),
  appType: 'spa',
  server: { middlewareMode: true, proxy: {} },
})
await main({ frontend: vite.middlewares, distDir: join(root, 'dist') })

import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { buildHeader } from '#shared/protocol/pagePaths.ts'
import LongestFirst from '#tests/support/runner/longestFirst.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// jsPDF can rasterise HTML through three optional packages; the report draws real text only, so they stay out of the bundle.
const unusedByJsPdf = ['html2canvas', 'canvg', 'dompurify'].map((name) => ({
  find: name,
  replacement: here('./client/report/notBundled.ts'),
}))

/**
 * What every page begins with, in one file. Left to itself the bundler cuts it up by who else needs which part of it, and
 * many small files are more to carry than one.
 */
const ground = [
  /node_modules\/(react|react-dom|scheduler|use-sync-external-store|i18next|react-i18next|valibot|wouter|regexparam|nanoid)\//,
  /client\/ui\/(Button|useKeptFocus|loadLate|outdated)\./,
  /shared\/(ids|limits|result|records\/roles|protocol\/(messages|pagePaths))\.ts/,
  /shared\/(locale\/|messages\/(languages|translator)\.ts)/,
  /shared\/messages\/en\/(first|common|frame|join|phases|status|swot)\.ts/,
]
const isGround = (id: string) => ground.some((pattern) => pattern.test(id))

const browserTestTimeoutMs = 300_000
const socketTestTimeoutMs = 30_000
const screenTestTimeoutMs = 60_000

// Nothing of ours keeps state in a module, so files share a worker, the screens a window too, and load what they import
// once: a fifth of the time.
const shareModules = { isolate: false } as const

export default defineConfig({
  root: here('./client'),
  cacheDir: here('./node_modules/.vite'),
  plugins: [react()],
  resolve: { alias: unusedByJsPdf },
  worker: { format: 'es' },
  build: {
    outDir: here('./dist/client'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'ground', test: isGround }] } } },
  },
  server: {
    // A worker that a build left in this browser takes the page for the server's own, and lets it through.
    headers: { [buildHeader]: 'development' },
    proxy: { '/api': 'http://127.0.0.1:4400', '/sync': { target: 'ws://127.0.0.1:4400', ws: true } },
  },
  test: {
    // Left to itself vitest leaves a core free: half of a machine with two.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    reporters: ['default', here('./tests/support/runner/closingLineReporter.ts')],
    projects: [
      {
        root: here('.'),
        test: { ...shareModules, name: 'shared', include: ['shared/**/*.test.ts'], environment: 'node' },
      },
      {
        root: here('.'),
        test: { ...shareModules, name: 'support', include: ['tests/support/**/*.test.ts'], environment: 'node' },
      },
      {
        root: here('.'),
        test: {
          ...shareModules,
          name: 'server',
          include: ['server/**/*.test.ts'],
          environment: 'node',
          testTimeout: socketTestTimeoutMs,
        },
      },
      {
        root: here('.'),
        plugins: [react()],
        test: {
          ...shareModules,
          name: 'client',
          include: ['client/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: ['tests/support/runner/domSetup.ts'],
          testTimeout: screenTestTimeoutMs,
        },
      },
      {
        root: here('.'),
        test: {
          ...shareModules,
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          testTimeout: socketTestTimeoutMs,
        },
      },
      {
        root: here('.'),
        test: {
          ...shareModules,
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: socketTestTimeoutMs,
        },
      },
      {
        root: here('.'),
        test: {
          name: 'engines',
          include: ['tests/engines/**/*.test.ts'],
          testTimeout: browserTestTimeoutMs,
          hookTimeout: browserTestTimeoutMs,
          // One engine after the other: each walks with several browsers at once.
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          globalSetup: ['tests/support/browser/buildOnce.ts'],
        },
      },
      {
        root: here('.'),
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: browserTestTimeoutMs,
          hookTimeout: browserTestTimeoutMs,
          // After all the rest: a browser on a busy machine proves little. Two at a time, since they wait most of theirs.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          globalSetup: ['tests/support/browser/buildOnce.ts'],
        },
      },
    ],
  },
})

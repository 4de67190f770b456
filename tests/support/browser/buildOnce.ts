import { buildIfStale } from '#server/build.ts'

/** Before the browser tests: they drive what `npm start` would serve, so it is built if the sources changed since. */
export default async function buildOnce(): Promise<void> {
  const before = process.env.NODE_ENV
  // Vitest says `test` here, under which Vite would bundle React's development build.
  process.env.NODE_ENV = 'production'
  try {
    await buildIfStale()
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}

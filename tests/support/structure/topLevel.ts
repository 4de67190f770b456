const folders = new Set(['client', 'server', 'shared', 'tests'])
const files = new Set(['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'README.md', 'LICENSE'])

/** The top level is fixed: four folders, six files, and dot-files. Says which paths stand outside of it. */
export function findStrayTopLevel(paths: readonly string[]): readonly string[] {
  return paths
    .filter((path) => {
      const [top = '', ...rest] = path.split('/')
      if (top.startsWith('.')) return false
      return rest.length === 0 ? !files.has(top) : !folders.has(top)
    })
    .map((path) => `${path}: doesn't belong at the top level; it has four folders (${[...folders].join(', ')})`)
}

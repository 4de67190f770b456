import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { findWrongImports } from './importDirection.ts'

const opened: string[] = []
afterEach(() => {
  for (const root of opened.splice(0)) rmSync(root, { recursive: true, force: true })
})

/** A small repository on disk: each path with the paths that it imports. */
function repositoryWith(imports: Readonly<Record<string, readonly string[]>>): string {
  const root = mkdtempSync(join(tmpdir(), 'offsite-imports-'))
  opened.push(root)
  const names = ['shared', 'server', 'client', 'tests']
  const manifest = {
    type: 'module',
    imports: Object.fromEntries(names.map((name) => [`#${name}/*`, `./${name}/*`])),
    dependencies: { yjs: '*', ws: '*' },
    devDependencies: { 'fast-check': '*' },
  }
  writeFileSync(join(root, 'package.json'), JSON.stringify(manifest))
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'))
  const all = new Set([...Object.keys(imports), ...Object.values(imports).flat()])
  for (const path of [...all].filter((path) => path.includes('/'))) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    const lines = (imports[path] ?? []).map(
      (to, index) => `import { x as x${index} } from '${to.includes('/') ? '#' : ''}${to}'`,
    )
    writeFileSync(join(root, path), [...lines, 'export const x = 1', ''].join('\n'))
  }
  return root
}

test.each([
  ['shared/domain/a.ts', 'server/app.ts', 'shared imports nothing'],
  ['shared/domain/a.ts', 'client/ui/a.ts', 'shared imports nothing'],
  ['shared/domain/a.ts', 'yjs', 'plain data'],
  ['server/app.ts', 'client/ui/a.ts', 'server and client meet'],
  ['client/app/a.ts', 'server/app.ts', 'server and client meet'],
  ['server/app.ts', 'server/storage/lmdb.ts', 'server/main.ts alone'],
  ['server/app.ts', 'server/storage/memory/store.ts', 'server/main.ts alone'],
  ['server/sync/room.ts', 'ws', 'no WebSocket'],
  ['server/sync/room.ts', 'http', 'no WebSocket'],
  ['client/ui/a.ts', 'client/stores/a.ts', 'may not know'],
  ['client/stores/a.ts', 'client/okr/a.ts', 'may not know'],
  ['client/okr/a.ts', 'client/phases/swot/a.ts', 'may not know'],
  ['shared/records/a.ts', 'shared/domain/a.ts', 'may not know'],
  ['shared/domain/a.ts', 'shared/workshop/a.ts', 'may not know'],
  ['client/wall/a.ts', 'client/app/a.ts', 'may not know'],
  ['client/phases/swot/a.ts', 'client/phases/pool/a.ts', 'another phase'],
  ['server/auth/a.ts', 'server/commands/a.ts', 'may not know'],
  ['server/sync/a.ts', 'server/http/a.ts', 'may not know'],
  ['server/storage/a.ts', 'server/sync/a.ts', 'may not know'],
  ['server/refusal.ts', 'server/commands/a.ts', 'may not know'],
  ['server/http/a.ts', 'server/main.ts', 'may not know'],
  ['server/sync/a.ts', 'server/storage/tables.ts', 'through its port'],
  ['client/app/a.ts', 'client/widgets/a.ts', 'its place'],
  ['server/http/a.ts', 'server/drawers/a.ts', 'its place'],
  ['shared/report/a.ts', 'shared/drawers/a.ts', 'its place'],
  ['server/app.ts', 'tests/support/a.ts', 'nothing of tests'],
  ['server/app.ts', 'fast-check', 'development dependency'],
])('%s may not import %s', async (from, to, reason) => {
  const problems = await findWrongImports(repositoryWith({ [from]: [to] }), 1)
  expect(problems.join('\n')).toContain(reason)
})

test('two files may not import each other', async () => {
  const root = repositoryWith({ 'shared/a.ts': ['shared/b.ts'], 'shared/b.ts': ['shared/a.ts'] })
  expect((await findWrongImports(root, 2)).join('\n')).toContain('two files that need each other')
})

test('imports that point the right way are fine', async () => {
  const root = repositoryWith({
    'server/main.ts': ['server/storage/lmdb.ts', 'server/storage/memory.ts', 'ws'],
    'server/sync/room.ts': ['yjs', 'shared/domain/a.ts'],
    'client/main.ts': ['client/app/a.ts'],
    'client/app/a.ts': ['client/phases/swot/a.ts', 'client/phases/pool/a.ts'],
    'client/phases/swot/a.ts': ['client/phases/swot/b.ts', 'client/okr/a.ts', 'client/ui/a.ts', 'shared/domain/a.ts'],
    'tests/contract/store.test.ts': ['server/storage/lmdb.ts', 'fast-check'],
  })
  expect(await findWrongImports(root, 10)).toEqual([])
})

test('a check that saw too little says so', async () => {
  const problems = await findWrongImports(repositoryWith({ 'shared/a.ts': [] }), 50)
  expect(problems.join('\n')).toContain('only 1 modules were followed')
})

import type { IRegularForbiddenRuleType } from 'dependency-cruiser'

/** Each side from the ground up. A folder may use those of its own line and of the lines above it. */
const floors = {
  shared: [
    ['ids', 'limits', 'locale', 'once', 'result', 'text'],
    ['records', 'messages'],
    ['permissions', 'domain'],
    ['protocol'],
    ['workshop'],
    ['report'],
  ],
  client: [
    ['ui', 'theme', 'messages', 'routes'],
    ['session', 'offline'],
    ['stores', 'rescue'],
    ['fields', 'clock', 'commands', 'undo', 'comments', 'status'],
    ['stickies', 'okr', 'contributions', 'findings', 'thread', 'signing'],
    ['people'],
    ['frame'],
    ['phases', 'facilitation', 'wall', 'phone', 'report', 'join', 'landing'],
    ['app'],
    ['main'],
  ],
  server: [
    ['refusal', 'surroundings', 'translate', 'workshopText', 'readUtf8', 'config', 'buildId', 'buildStamp'],
    ['storage'],
    ['sync', 'console', 'report'],
    ['people'],
    ['auth'],
    ['commands'],
    ['demo', 'aside'],
    ['http', 'transport'],
    ['main'],
    ['start', 'build', 'dev'],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly string[])[]>>

const test = '\\.test\\.tsx?$'
const adapters = '^server/storage/(lmdb|memory|postgres)'
const port = '^server/storage/(store|storeError)\\.ts$'
// These two make what is shipped, with Vite, and aren't part of it.
const buildTools = '^server/(build|dev)\\.ts$'

/** Which way imports may point, in dependency-cruiser's words. The comment of a rule is what a person reads when it is broken. */
export const importRules: readonly IRegularForbiddenRuleType[] = [
  rule('shared-stands-alone', 'shared imports nothing of server, client or tests', {
    from: { path: '^shared/', pathNot: test },
    to: { path: '^(server|client|tests)/' },
  }),
  rule('shared-is-neither-node-nor-browser', "shared runs on both sides, so it can't use Node", {
    from: { path: '^shared/', pathNot: test },
    to: { dependencyTypes: ['core'] },
  }),
  rule('server-never-meets-client', 'server and client meet only in what they share', {
    from: { path: '^server/' },
    to: { path: '^client/' },
  }),
  rule('client-never-meets-server', 'server and client meet only in what they share', {
    from: { path: '^client/' },
    to: { path: '^server/' },
  }),
  rule('tests-are-not-shipped', 'what is shipped imports nothing of tests', {
    from: { path: '^(server|client|shared)/', pathNot: test },
    to: { path: `^tests/|${test}` },
  }),
  rule('only-main-names-adapters', 'which storage is used is decided in server/main.ts alone', {
    from: { path: '^(server|client|shared)/', pathNot: `^server/main\\.ts$|${adapters}|${test}` },
    to: { path: adapters },
  }),
  rule(
    'storage-is-known-by-its-port',
    'server/storage is spoken to through its port, store.ts, and the errors it names',
    {
      from: { path: '^server/', pathNot: `^server/storage/|^server/main\\.ts$|${test}` },
      to: { path: '^server/storage/', pathNot: port },
    },
  ),
  rule('sync-knows-no-transport', 'server/sync speaks to ports: it knows no WebSocket and no HTTP', {
    from: { path: '^server/sync/', pathNot: test },
    to: {
      path: '^(node:)?(https?|http2|net|tls)$|(^|/)node_modules/(@types/)?ws/|(^|/)node_modules/(@hono/)?(hono|node-server)/',
    },
  }),
  rule('domain-knows-no-yjs', 'rules in shared/domain take plain data and give plain data', {
    from: { path: '^shared/domain/', pathNot: test },
    to: { path: '(^|/)node_modules/(yjs|y-protocols|y-websocket|lib0)/' },
  }),
  rule('a-phase-stands-alone', 'a phase never imports another phase', {
    from: { path: '^client/phases/([^/]+)/' },
    to: { path: '^client/phases/[^/]+/', pathNot: '^client/phases/$1/' },
  }),
  ...Object.entries(floors).flatMap(([side, layers]) => floorRules(side, layers)),
  rule('no-cycles', 'two files that need each other are one idea, or hide a third', {
    from: { path: '^(client|server|shared|tests)/' },
    to: { circular: true },
  }),
  rule('nothing-of-development-is-shipped', 'what is shipped needs no development dependency', {
    from: { path: '^(client|server|shared)/', pathNot: `${buildTools}|${test}` },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
  }),
  rule('every-dependency-is-declared', 'a package that is imported stands in package.json', {
    from: { path: '^(client|server|shared|tests)/' },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  }),
  rule('every-import-leads-somewhere', "this import can't be resolved, so no rule can judge it", {
    from: { path: '^(client|server|shared|tests)/' },
    to: { couldNotResolve: true, pathNot: '^virtual:|\\?' },
  }),
]

function rule(
  name: string,
  comment: string,
  direction: Pick<IRegularForbiddenRuleType, 'from' | 'to'>,
): IRegularForbiddenRuleType {
  return { name, comment, severity: 'error', ...direction }
}

function floorRules(side: string, layers: readonly (readonly string[])[]): readonly IRegularForbiddenRuleType[] {
  const within = (folders: readonly string[]) => `^${side}/(${folders.join('|')})(/|\\.)`
  return [
    ...layers.slice(0, -1).map((layer, index) =>
      rule(
        `${side}-${layer.join('-')}-points-down`,
        `${side}/${layer.join(`, ${side}/`)} may not know what stands on them`,
        {
          from: { path: within(layer), pathNot: test },
          to: { path: within(layers.slice(index + 1).flat()) },
        },
      ),
    ),
    rule(`${side}-has-floors`, `give a new folder of ${side} its place in tests/support/structure/importRules.ts`, {
      from: { path: `^(${side}/[^/]+|tests)/` },
      to: { path: `^${side}/`, pathNot: [within(layers.flat()), '^$1/'] },
    }),
  ]
}

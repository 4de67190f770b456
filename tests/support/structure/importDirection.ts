import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import { importRules } from './importRules.ts'

const folders = ['client', 'server', 'shared', 'tests']

/**
 * Follows every import below `root` and says which ones point the wrong way. Under another compiler than the one it
 * knows, dependency-cruiser is content with having seen nothing: fewer than `leastModules` is a problem too.
 */
export async function findWrongImports(root: string, leastModules: number): Promise<readonly string[]> {
  const { output } = await cruise(
    folders.filter((folder) => existsSync(join(root, folder))),
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: [...importRules] },
      tsPreCompilationDeps: true,
      doNotFollow: { path: '(^|/)node_modules/' },
    },
    {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  )
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered with text: ${output}`)

  const ours = output.modules.filter((module) => folders.some((folder) => module.source.startsWith(`${folder}/`)))
  const tooFew = `only ${ours.length} modules were followed, at least ${leastModules} were expected: the import check is blind`
  const comments = new Map(importRules.map((rule) => [rule.name, rule.comment]))
  return [
    ...(ours.length < leastModules ? [tooFew] : []),
    ...output.summary.violations.map((found) => {
      const way = found.cycle ? [found.from, ...found.cycle.map((step) => step.name)] : [found.from, found.to]
      return `${way.join(' → ')}: ${comments.get(found.rule.name) ?? found.rule.name}`
    }),
  ]
}

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { guardMutants } from './guardMutants.ts'
import { mutated } from './mutant.ts'
import { permissionMutants } from './permissionMutants.ts'
import { signingMutants } from './signingMutants.ts'
import { updateMutants } from './updateMutants.ts'

const mutants = [...permissionMutants, ...signingMutants, ...guardMutants, ...updateMutants]
const sourceOf = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')

describe('the mutants that the tests have to find out', () => {
  it.each(mutants.map((mutant) => [`${mutant.file}: ${mutant.name}`, mutant] as const))('%s', (_, mutant) => {
    expect(mutated(sourceOf(mutant.file), mutant)).not.toBe(sourceOf(mutant.file))
  })

  it('have names of their own', () => {
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length)
  })
})

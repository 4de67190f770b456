/** One rule taken out of the sources: `find` stands there exactly once, and `replace` comes in its place. */
export type Mutant = {
  readonly name: string
  readonly file: string
  readonly find: string
  readonly replace: string
}

/** Mutants of one file: what is lost, what stands there, what takes its place. */
export const mutantsOf = (
  file: string,
  ...changes: readonly (readonly [name: string, find: string, replace: string])[]
): readonly Mutant[] => changes.map(([name, find, replace]) => ({ name, file, find, replace }))

/** The source with the rule taken out; throws where the rule isn't found there any more. */
export function mutated(source: string, { name, file, find, replace }: Mutant): string {
  const parts = source.split(find)
  if (parts.length !== 2) throw new Error(`${file}: “${name}” finds its text ${parts.length - 1} times, not once`)
  return parts.join(replace)
}

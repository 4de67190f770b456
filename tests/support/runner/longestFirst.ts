import type { TestSequencer, TestSpecification, Vitest } from 'vitest/node'

/** Of the browser tests, the longest first. Some of these files only name a story that they share with others. */
const longest = ['story', 'screens', 'resilience', 'comeBack', 'keyboard', 'status', 'versions', 'people'].map(
  (name) => `/tests/e2e/${name}.test.ts`,
)

/**
 * The longest files begin first, so that no worker is left with one when the other has nothing more to do. Vitest sees to
 * that from the second run on; in a fresh clone it goes by the size of the files, which says little of these.
 */
export default class LongestFirst implements TestSequencer {
  readonly #usual: Promise<TestSequencer>

  constructor(vitest: Vitest) {
    // Who only builds with this configuration needs none of it.
    this.#usual = import('vitest/node').then(({ BaseSequencer }) => new BaseSequencer(vitest))
  }

  async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await this.#usual).shard(files)
  }

  async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await (await this.#usual).sort(files)
    return sorted.toSorted((one, other) => groupOf(one) - groupOf(other) || rankOf(one) - rankOf(other))
  }
}

const groupOf = ({ project }: TestSpecification): number => project.config.sequence.groupOrder

function rankOf({ moduleId }: TestSpecification): number {
  const rank = longest.findIndex((path) => moduleId.endsWith(path))
  return rank < 0 ? longest.length : rank
}

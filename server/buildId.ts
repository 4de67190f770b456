import { createHash } from 'node:crypto'

/** Names a build by its page: that names its parts by their content, and they theirs. */
export const buildIdOf = (page: string): string => createHash('sha256').update(page).digest('hex').slice(0, 16)

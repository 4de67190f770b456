export const commit = {} as const

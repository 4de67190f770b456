export const keyResults = {} as const

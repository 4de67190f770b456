export const direction = {} as const

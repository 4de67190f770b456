export const facilitation = {} as const

export const pool = {} as const

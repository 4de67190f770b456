export const swot = {} as const

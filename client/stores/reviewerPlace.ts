import { createContext } from 'react'
import type { Reviewer } from '#shared/domain/review/reviewer.ts'

/** Where the session's one reviewer stands; empty until the first screen that asks the rules has loaded them. */
export type ReviewerPlace = { reviewer: Reviewer | null }

export const ReviewerContext = createContext<ReviewerPlace | null>(null)

import { englishText, type WorkshopText } from '#server/workshopText.ts'
import { type Id, newId } from '#shared/ids.ts'

/** What a rule may not take from the air: time, fresh ids, chance and a language. */
export type Surroundings = {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newId: <Kind extends string>() => Id<Kind>
  /** 0 up to, but not including, 1. */
  readonly random: () => number
  readonly textIn: WorkshopText
}

export const realSurroundings: Surroundings = { now: () => Date.now(), newId, random: Math.random, textIn: englishText }

/** The same items in an order that says nothing about who came when (Fisher and Yates). */
export function shuffled<Item>(items: readonly Item[], random: Surroundings['random']): readonly Item[] {
  const rest = [...items]
  const mixed: Item[] = []
  while (rest.length > 0) mixed.push(...rest.splice(Math.floor(random() * rest.length), 1))
  return mixed
}

import { expect, test } from 'vitest'
import { rescue } from '#shared/messages/en/rescue.ts'
import { isAnybodys } from '#shared/permissions.ts'
import { type CollectionName, collectionsOf } from '#shared/records/collections.ts'

const written = (['board', 'unit', 'leads', 'own'] as const).flatMap((kind) =>
  collectionsOf[kind].filter((name: CollectionName) => isAnybodys(kind, name)),
)

test.each([...new Set(written)])('a change in %s is named when it could not be added', (name) => {
  expect(Object.keys(rescue.what)).toContain(name)
})

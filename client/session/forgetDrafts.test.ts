import { beforeEach, expect, test } from 'vitest'
import { forgetOnDevice } from '#client/rescue/forgetOnDevice.ts'
import { closeCodes } from '#shared/protocol/messages.ts'
import { draftName } from './forgetDrafts.ts'

const kept = () => Object.keys(sessionStorage).toSorted()

beforeEach(() => {
  sessionStorage.clear()
  for (const [workshop, person] of [
    ['one', 'ada'],
    ['one', 'coco'],
    ['other', 'ada'],
  ] as const)
    sessionStorage.setItem(`${draftName(workshop, person)}/strength`, 'Half a sen')
})

test('a deleted workshop takes everybody’s half-written texts with it', async () => {
  await forgetOnDevice(closeCodes.deleted, 'one', 'ada')
  expect(kept()).toEqual(['draft/other/ada/strength'])
})

test('a person who was taken off takes their own with them', async () => {
  sessionStorage.setItem(draftName('one', 'ada'), 'On a phone')
  await forgetOnDevice(closeCodes.forbidden, 'one', 'ada')
  expect(kept()).toEqual(['draft/one/coco/strength', 'draft/other/ada/strength'])
})

test('a session that merely ran out keeps them', async () => {
  await forgetOnDevice(closeCodes.unauthorised, 'one', 'ada')
  expect(kept()).toHaveLength(3)
})

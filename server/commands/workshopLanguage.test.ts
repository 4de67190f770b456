import { expect, it } from 'vitest'
import { joinWorkshop } from '#server/auth/join.ts'
import { makeReportFile } from '#server/report/reportFile.ts'
import { createMemoryStore } from '#server/storage/memory.ts'
import { realSurroundings } from '#server/surroundings.ts'
import { createRooms } from '#server/sync/rooms.ts'
import { documentName } from '#server/sync/session.ts'
import { loadWorkshopText } from '#server/workshopText.ts'
import { messages } from '#shared/messages/en/all.ts'
import { languages } from '#shared/messages/languages.ts'
import { pseudoLanguage, pseudoText, withPseudo } from '#shared/messages/pseudo.ts'
import type { CommandRequest } from '#shared/protocol/commands.ts'
import { boardDocument } from '#shared/records/documents.ts'
import { readSnapshot } from '#shared/workshop/mirror.ts'
import { createWorkshop } from './createWorkshop.ts'
import { createDispatch } from './dispatch.ts'

const spoken = withPseudo(languages)

/** A workshop in that language, its facilitator, and what they find. */
async function hold(language?: string) {
  const store = createMemoryStore()
  const rooms = createRooms({ store })
  const surroundings = { ...realSurroundings, textIn: await loadWorkshopText(spoken) }
  const dispatch = createDispatch({ rooms, versions: store.versions, surroundings })
  const creation = { rooms, surroundings, fillWorkshop: () => Promise.resolve() }
  const created = await createWorkshop(creation, { title: 'Off-site', ...(language ? { language } : {}) })
  if (!created.ok) throw new Error(created.failure.code)
  const { workshopId, invitations } = created.value
  const joined = await joinWorkshop(rooms, surroundings, { invitation: invitations.facilitator, name: 'Fay' })
  if (!joined.ok) throw new Error(joined.failure.code)
  const { participant } = joined.value
  return {
    command: (request: CommandRequest) =>
      dispatch({ workshopId, participant }, { commandId: surroundings.newId<'command'>(), ...request }),
    board: () =>
      rooms.read(workshopId, [boardDocument], ([board]) => {
        if (!board) throw new Error('the board was asked for')
        return readSnapshot(board, 'board')
      }),
    versionNames: async () =>
      (await store.versions.list(documentName(workshopId, boardDocument))).map(({ name }) => name),
  }
}

const { agenda, versions } = messages.facilitation

it('the run of show is written in the language of the workshop', async () => {
  const { agenda: items, settings } = await (await hold(pseudoLanguage)).board()
  expect(settings?.language).toBe(pseudoLanguage)
  const opening = [...items.values()].find(({ phase }) => phase === 'setup')
  expect(opening).toMatchObject({
    title: pseudoText(agenda.opening.title),
    script: pseudoText(agenda.opening.script),
  })
})

it.each([undefined, 'fr'])('in a workshop whose language is %s it is written in English', async (language) => {
  const { agenda: items } = await (await hold(language)).board()
  expect([...items.values()].map(({ title }) => title)).toContain(agenda.opening.title)
})

it('a version is named in the language that the workshop speaks when it is kept', async () => {
  const { command, versionNames } = await hold()
  const before = (phase: string) => versions.beforePhase.replace('{{phase}}', phase)
  await command({ type: 'goToPhase', phase: 'swot' })
  await command({ type: 'editSettings', settings: { language: pseudoLanguage } })
  await command({ type: 'goToPhase', phase: 'pool' })
  const names = await versionNames()
  expect(names).toContain(before(messages.phases.swot.name))
  expect(names).toContain(pseudoText(versions.beforePhase).replace('{{phase}}', pseudoText(messages.phases.pool.name)))
})

it('what is taken home is written in the language of the workshop', async () => {
  const board = await (await hold(pseudoLanguage)).board()
  const made = await makeReportFile(board, { name: 'stickies.csv', today: '2026-11-22', fontsDir: '' }, spoken)
  if (!made.ok) throw new Error(made.failure.code)
  expect(String(made.value.body)).toContain(pseudoText(messages.report.csv.quadrant))
})

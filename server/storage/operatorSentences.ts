import { basename, join } from 'node:path'
import type { Harm } from './examination/documents.ts'
import type { KeptCopy } from './keptCopies.ts'
import { dataFile, storeFormat } from './tables.ts'

/** What an operator reads where a disk has failed: what is the matter, what it means, and what can be done. */

const restoring = 'RESTORE_KEPT=1 npm start'
const whatComesBack = 'Pages that are still open bring back what they hold and the copy lacks.'

export function brokenSentence(dataDir: string, reason: string, copy: KeptCopy | null): string {
  const file = join(dataDir, dataFile)
  const way = copy
    ? `A sound copy was kept at ${timeOf(copy)}. Start with it: ${restoring}. The damaged file is set aside, not deleted. ${whatComesBack}`
    : `No sound copy is kept beside it. Put a backup of ${dataFile} in its place, or begin with another folder: DATA_DIR=./data2 npm start`
  return `The workshops can't be served: ${file} is damaged (${reason}). Nothing was changed. ${way}`
}

export const otherFormatSentence = (dataDir: string, format: unknown): string =>
  `The workshops in ${dataDir} were written by another version of Offsite (format ${format ?? 'unknown'}; this one reads ` +
  `${storeFormat}). Nothing was changed. Start that version, save each workshop as workshop.json, and import it here; or ` +
  'begin with another folder: DATA_DIR=./data2 npm start'

export const notClearedSentence = (reason: string): string =>
  `What is left in the file of workshops that were removed could not be cleared (${reason}). It is tried again at the next start.`

export function harmSentences(
  harms: readonly Harm[],
  copy: KeptCopy | null,
  wasRestoringAsked: boolean,
): readonly string[] {
  const unreadable = harms.filter(({ kind }) => kind === 'unreadable')
  const besides = harms.filter(({ kind }) => kind === 'beside')
  const mended = harms.filter(({ kind }) => kind === 'mended')
  const way = copy
    ? `A sound copy was kept at ${timeOf(copy)}. Take them from it: ${restoring}. ${whatComesBack}`
    : 'No sound copy is kept.'
  return [
    ...unreadable.map(({ document }) => `Damaged, and not shown until it is restored: ${inWords(document)}.`),
    ...besides.map(
      ({ document }) => `Damaged: a kept version, or the note of who wrote what, of ${inWords(document)}.`,
    ),
    ...(unreadable.length + besides.length > 0 ? [`Everything else is served. ${way}`] : []),
    ...mended.map(
      ({ document }) => `The disk has damaged a part of ${inWords(document)}. It is kept twice, so nothing is lost.`,
    ),
    ...(mended.length > 0 ? ['Look after this disk: it has begun to lose what was written to it.'] : []),
    ...(wasRestoringAsked && unreadable.length + besides.length === 0
      ? ['RESTORE_KEPT was given, and nothing needs to be restored.']
      : []),
  ]
}

export const restoredWholeSentence = (copy: KeptCopy, aside: string): string =>
  `Started with the copy of ${timeOf(copy)}; the damaged file is now ${basename(aside)}. ${whatComesBack}`

export function restoredDocumentsSentences(
  restored: readonly string[],
  gone: readonly string[],
  copy: KeptCopy,
  aside: string,
): readonly string[] {
  return [
    ...restored.map((document) => `Restored from the copy of ${timeOf(copy)}: ${inWords(document)}.`),
    ...gone.map((document) => `Not in the copy of ${timeOf(copy)}, and still damaged: ${inWords(document)}.`),
    `Everything else stayed as it was; the file as it was before is ${basename(aside)}. ${whatComesBack}`,
  ]
}

export const copyFailedSentence = (reason: string): string =>
  `No copy of the workshops could be kept (${reason}). They are served and saved as before; it is tried again.`

/** The path of a document as the operator knows it: `workshop abc, its board`. */
function inWords(document: string): string {
  const [workshopId, kind, id] = document.split('/')
  switch (kind) {
    case 'board':
      return `workshop ${workshopId}, its board`
    case 'access':
      return `workshop ${workshopId}, its invitations and passes`
    case 'leads':
      return `workshop ${workshopId}, the drafts of its leads`
    case 'unit':
      return `workshop ${workshopId}, the envelope of unit ${id}`
    default:
      return `workshop ${workshopId}, the notes and ballots of participant ${id}`
  }
}

const timeOf = ({ at }: KeptCopy) => at.toISOString().slice(0, 16).replace('T', ' ').concat(' UTC')

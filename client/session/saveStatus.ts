import type { DocumentStatus } from './documentStatus.ts'

/** Changes that the server doesn't have, and where they are. */
type Waiting = {
  readonly changes: number
  /** How many of them survive a reload without the server. */
  readonly keptHere: number
  /** The browser refuses to keep the others; else they are being written down at this moment. */
  readonly isKeepingRefused: boolean
}

/** What the top bar says about the person's work; "saved" only for what the server has flushed to its disk. */
export type SaveStatus =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly changes: number }
  | ({ readonly kind: 'offline' } & Waiting)
  /** A change was refused, and the document is being opened afresh. */
  | { readonly kind: 'problem'; readonly cause: 'reopening' }
  /** The server is there, but its disk is full or broken: steadily so until it has stored again. */
  | ({ readonly kind: 'problem'; readonly cause: 'storeFailed' } & Waiting)

type Around = {
  /** Commands on their way. */
  readonly commands: number
  readonly isReopening: boolean
}

/** The worst of all open documents: a server that can't store, a closed line, one that isn't in step yet. */
export function saveStatusOf(documents: readonly DocumentStatus[], { commands, isReopening }: Around): SaveStatus {
  const changes = sum(documents.map(({ unsaved }) => unsaved))
  const lines = documents.map(({ line }) => line)
  const waiting: Waiting = {
    changes,
    keptHere: sum(documents.map(({ keptHere }) => keptHere)),
    isKeepingRefused: documents.some(({ isKeepingRefused }) => isKeepingRefused),
  }
  if (documents.some(({ isServerFailing }) => isServerFailing))
    return { kind: 'problem', cause: 'storeFailed', ...waiting }
  if (lines.includes('down')) {
    if (documents.every(({ hasContent }) => !hasContent)) return { kind: 'connecting' }
    return { kind: 'offline', ...waiting }
  }
  if (isReopening) return { kind: 'problem', cause: 'reopening' }
  if (lines.includes('dialling')) return { kind: 'connecting' }
  if (changes + commands > 0) return { kind: 'saving', changes: changes + commands }
  return lines.every((line) => line === 'inStep') ? { kind: 'saved' } : { kind: 'connecting' }
}

/** Whether closing the page now would lose something: changes that neither the server nor this device has. */
export const wouldLose = (documents: readonly DocumentStatus[]): boolean =>
  documents.some(({ unsaved, keptHere }) => unsaved > keptHere)

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

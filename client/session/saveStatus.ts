import type { DocumentStatus } from './documentStatus.ts'

/** What the top bar says about the person's work; "saved" only for what the server has flushed to its disk. */
export type SaveStatus =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly changes: number }
  | {
      readonly kind: 'offline'
      readonly changes: number
      /** How many of them survive a reload without the server. */
      readonly keptHere: number
      /** The browser refuses to keep the others; else they are being written down at this moment. */
      readonly isKeepingRefused: boolean
    }
  /** A change was refused, and the document is being opened afresh. */
  | { readonly kind: 'problem' }

type Around = {
  /** Commands on their way. */
  readonly commands: number
  readonly isReopening: boolean
}

/** The worst of all open documents: one closed line is offline, one that isn't in step yet isn't saved. */
export function saveStatusOf(documents: readonly DocumentStatus[], { commands, isReopening }: Around): SaveStatus {
  const changes = sum(documents.map(({ unsaved }) => unsaved))
  const lines = documents.map(({ line }) => line)
  if (lines.includes('down')) {
    if (documents.every(({ hasContent }) => !hasContent)) return { kind: 'connecting' }
    const keptHere = sum(documents.map((document) => document.keptHere))
    return {
      kind: 'offline',
      changes,
      keptHere,
      isKeepingRefused: documents.some(({ isKeepingRefused }) => isKeepingRefused),
    }
  }
  if (isReopening) return { kind: 'problem' }
  if (lines.includes('dialling')) return { kind: 'connecting' }
  if (changes + commands > 0) return { kind: 'saving', changes: changes + commands }
  return lines.every((line) => line === 'inStep') ? { kind: 'saved' } : { kind: 'connecting' }
}

/** Whether closing the page now would lose something: changes that neither the server nor this device has. */
export const wouldLose = (documents: readonly DocumentStatus[]): boolean =>
  documents.some(({ unsaved, keptHere }) => unsaved > keptHere)

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

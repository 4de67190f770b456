import type { DocumentStatus } from './documentConnection.ts'

/** What the top bar says about the person's work; "saved" only for what the server has flushed to its disk. */
export type SaveStatus =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly changes: number }
  | { readonly kind: 'offline'; readonly changes: number; readonly keptHere: number }
  | { readonly kind: 'problem'; readonly code: string; readonly message: string }

/** The worst of all open documents: one refused change is a problem, one closed line is offline. */
export function saveStatusOf(documents: readonly DocumentStatus[]): SaveStatus {
  const refused = documents.find((document) => document.refusal !== null)?.refusal
  if (refused) return { kind: 'problem', code: refused.code, message: refused.message }
  const changes = sum(documents.map((document) => document.unsaved))
  const keptHere = sum(documents.map((document) => document.keptHere))
  if (documents.some((document) => !document.isConnected)) {
    if (documents.every((document) => !document.hasContent)) return { kind: 'connecting' }
    return { kind: 'offline', changes, keptHere }
  }
  return changes > 0 ? { kind: 'saving', changes } : { kind: 'saved' }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

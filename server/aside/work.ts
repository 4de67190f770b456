import * as Y from 'yjs'
import { type ImportedBoard, importedBoard } from '#server/commands/importedBoard.ts'
import type { Refusal } from '#server/refusal.ts'
import { makeReportFile, type ReportOrder } from '#server/report/reportFile.ts'
import type { LoadedDocument } from '#server/storage/store.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import type { ExportedFile } from '#shared/report/exportedFile.ts'
import type { Result } from '#shared/result.ts'
import { readSnapshot } from '#shared/workshop/mirror.ts'

/** A file to take home, of a board as the store has it. */
export type FileOrder = ReportOrder & { readonly stored: LoadedDocument }

/** What may take long; plain data, as its answer is, since both cross to another thread. */
export type Work =
  | { readonly kind: 'file'; readonly order: FileOrder }
  | { readonly kind: 'import'; readonly file: Uint8Array<ArrayBuffer> }

/** Does the work, wherever it is called. */
export async function carryOut(work: Work): Promise<Result<ExportedFile | ImportedBoard, Refusal>> {
  switch (work.kind) {
    case 'file':
      return makeReportFile(boardOf(work.order.stored), work.order)
    case 'import':
      return importedBoard(work.file)
  }
}

function boardOf({ snapshot, updates }: LoadedDocument): BoardSnapshot {
  const document = new Y.Doc()
  document.transact(() => {
    if (snapshot) Y.applyUpdate(document, snapshot)
    for (const update of updates) Y.applyUpdate(document, update)
  })
  return readSnapshot(document, 'board')
}

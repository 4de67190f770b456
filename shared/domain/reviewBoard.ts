import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import type { AlignmentContext } from './alignment/alignmentCase.ts'
import { findAlignment } from './alignment/findAlignment.ts'
import { type Finding, sortFindings } from './finding.ts'
import { findQuality } from './okrQuality/findQuality.ts'

/** Everything the rules have to say about a board before it is signed: its wording, its numbers and how it fits together. */
export const reviewBoard = (board: BoardSnapshot, context: AlignmentContext): readonly Finding[] =>
  sortFindings([...findQuality(board, context), ...findAlignment(board, context)])

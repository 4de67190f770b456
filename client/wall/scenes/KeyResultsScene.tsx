import { KeyResultRows } from '../KeyResultRows.tsx'

/** The company's key results, each with who stands for it. */
export function KeyResultsScene() {
  return <KeyResultRows last={(keyResult) => keyResult.owner ?? ''} />
}

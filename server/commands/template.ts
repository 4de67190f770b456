import type * as Y from 'yjs'
import type { Surroundings } from '#server/surroundings.ts'
import { instantiateTemplate, type TemplateName } from '#shared/domain/drivers/templates.ts'
import type { CreateWorkshop } from '#shared/protocol/http.ts'
import { writeRecord } from './writeRecord.ts'

const templateNames = {
  services: 'techServices',
  software: 'saas',
  commerce: 'commerce',
} as const satisfies Record<NonNullable<CreateWorkshop['template']>, TemplateName>

/** Writes a worked example of a driver tree and its target onto a new board. */
export function writeTemplate(
  board: Y.Doc,
  template: NonNullable<CreateWorkshop['template']>,
  { newId }: Surroundings,
): void {
  const { drivers, targets } = instantiateTemplate(templateNames[template], newId)
  for (const driver of drivers) writeRecord(board, 'drivers', driver.id, driver)
  for (const target of targets) writeRecord(board, 'targets', target.id, target)
}

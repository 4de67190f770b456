import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from '#client/stores/useWorkshop.tsx'

/** What a record that findings speak of is, and what it is called. */
export function useSubjectName(): (id: string) => { readonly kind: string | null; readonly name: string } {
  const { t } = useTranslation()
  const units = useBoard((board) => board.units)
  const priorities = useBoard((board) => board.priorities)
  const drivers = useBoard((board) => board.drivers)
  const dependencies = useBoard((board) => board.dependencies)
  return useCallback(
    (id) => {
      const unit = units.get(id)
      if (unit) return { kind: t('alignment.findings.kinds.unit'), name: unit.name }
      const priority = priorities.get(id)
      if (priority) return { kind: t('alignment.findings.kinds.priority'), name: priority.title }
      const driver = drivers.get(id)
      if (driver) return { kind: t('alignment.findings.kinds.driver'), name: driver.name }
      const dependency = dependencies.get(id)
      if (dependency) return { kind: t('alignment.findings.kinds.dependency'), name: dependency.what }
      return { kind: null, name: t('alignment.findings.unknown') }
    },
    [t, units, priorities, drivers, dependencies],
  )
}

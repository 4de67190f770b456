import { Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#client/ui/Button.tsx'
import { type DriverEntry, type Drivers, inputsOf } from '#shared/domain/drivers/tree.ts'
import { inOrder } from '#shared/domain/inOrder.ts'
import type { Entry } from '#shared/records/collections.ts'
import styles from './KeyResultsScreen.module.css'
import type { TreeEdit } from './useTreeEdit.ts'

type Props = {
  readonly drivers: Drivers
  readonly targets: readonly Entry<'targets'>[]
  readonly edit: TreeEdit | null
}

/** Two people who link at the same moment may leave a driver in no tree: nothing that was typed is out of sight. */
export function UnusedDrivers({ drivers, targets, edit }: Props) {
  const { t } = useTranslation()
  const unused = useMemo(() => driversOutside(drivers, targets), [drivers, targets])
  if (unused.length === 0) return null
  return (
    <section className={styles.unused} aria-labelledby="unused-heading">
      <h2 id="unused-heading" className={styles.heading}>
        {t('keyResults.unused.heading')}
      </h2>
      <p className={styles.words}>{t('keyResults.unused.words')}</p>
      <ul>
        {unused.map(({ id, name }) => {
          const shown = name.trim() || t('common.unnamed')
          return (
            <li key={id} className={styles.unusedDriver}>
              {shown}
              {edit ? (
                <IconButton
                  label={t('keyResults.unused.remove', { name: shown })}
                  icon={<Trash2 size={16} />}
                  onClick={() => edit.remove(id, shown)}
                />
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function driversOutside(drivers: Drivers, targets: readonly Entry<'targets'>[]): readonly DriverEntry[] {
  const used = new Set<string>()
  const waiting: string[] = targets.flatMap(({ driverId }) => driverId ?? [])
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const driver = drivers.get(id)
    if (!driver || used.has(id)) continue
    used.add(id)
    waiting.push(...inputsOf(driver))
  }
  return inOrder([...drivers.values()].filter(({ id }) => !used.has(id)))
}

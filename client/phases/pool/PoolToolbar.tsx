import { useTranslation } from 'react-i18next'
import { Button } from '#client/ui/Button.tsx'
import { SelectField, TextField } from '#client/ui/Field.tsx'
import { inOrder } from '#shared/domain/inOrder.ts'
import type { Pool } from '#shared/domain/pool.ts'
import { thresholds } from '#shared/domain/thresholds.ts'
import type { Entry } from '#shared/records/collections.ts'
import { type Quadrant, quadrants } from '#shared/records/discovery.ts'
import styles from './PoolToolbar.module.css'
import { isFiltering, type PoolFilter, showAll } from './poolFilter.ts'

type Props = {
  readonly pool: Pool
  readonly units: ReadonlyMap<string, Entry<'units'>>
  readonly filter: PoolFilter
  readonly onFilter: (filter: PoolFilter) => void
  readonly shownCount: number
}

/** How far the room is, and what of it is shown. */
export function PoolToolbar({ pool, units, filter, onFilter, shownCount }: Props) {
  const { t } = useTranslation()
  const { fewestThemesAdvised: fewestThemes, mostThemesAdvised: mostThemes } = thresholds
  return (
    <div className={styles.toolbar}>
      <div className={styles.progress}>
        <progress
          className={styles.bar}
          aria-label={t('pool.progress.label')}
          max={Math.max(1, pool.total)}
          value={pool.placed}
        />
        <p aria-live="polite">
          <strong>{t('pool.progress.placed', { placed: pool.placed, total: pool.total })}</strong>
          {', '}
          {t('pool.progress.themes', { count: pool.themes.length })}{' '}
          <span className={styles.muted}>({t('pool.progress.good', { min: fewestThemes, max: mostThemes })})</span>
        </p>
      </div>
      <fieldset className={styles.filters} aria-label={t('pool.filter.label')}>
        <TextField
          type="search"
          label={t('pool.filter.search')}
          isLabelHidden
          placeholder={t('pool.filter.search')}
          value={filter.search}
          onChange={(event) => onFilter({ ...filter, search: event.currentTarget.value })}
          className={styles.search ?? ''}
        />
        <SelectField
          label={t('pool.filter.quadrant')}
          isLabelHidden
          placeholder={t('pool.filter.allQuadrants')}
          options={quadrants.map((quadrant) => ({ value: quadrant, text: t(`common.quadrants.${quadrant}`) }))}
          value={filter.quadrant}
          onChange={(event) => onFilter({ ...filter, quadrant: event.currentTarget.value as Quadrant | '' })}
        />
        <SelectField
          label={t('pool.filter.unit')}
          isLabelHidden
          placeholder={t('pool.filter.allUnits')}
          options={inOrder(units.values()).map(({ id, name }) => ({ value: id, text: name }))}
          value={filter.unitId}
          onChange={(event) => onFilter({ ...filter, unitId: event.currentTarget.value })}
        />
        {isFiltering(filter) ? (
          <div className={styles.shown}>
            <span aria-live="polite">{t('pool.filter.shown', { shown: shownCount, total: pool.total })}</span>
            <Button variant="quiet" onClick={() => onFilter(showAll)}>
              {t('pool.filter.clear')}
            </Button>
          </div>
        ) : null}
      </fieldset>
    </div>
  )
}

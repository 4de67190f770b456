import { ChevronRight, CircleCheck, Hourglass } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { PhaseFrame } from '#client/frame/PhaseFrame.tsx'
import { useBoard, useControl } from '#client/stores/useWorkshop.tsx'
import { Chip } from '#client/ui/Chip.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { inOrder } from '#shared/domain/inOrder.ts'
import type { SizeGate } from '#shared/domain/sizeGate.ts'
import { companyUnitId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import { CompanyReference } from './CompanyReference.tsx'
import styles from './overview.module.css'
import { ChosenAnyway } from './SizeGateNotice.tsx'
import shared from './teams.module.css'
import { UnitOkrsList } from './UnitOkrsList.tsx'
import { useUnitOkrs } from './useUnitOkrs.ts'
import type { UnitReview } from './useUnitReview.ts'

/** For those who belong to no unit: who has offered, counts of the drafts, and every offer to read. */
export function Overview({ gate }: { readonly gate: SizeGate }) {
  const { t } = useTranslation()
  const all = useBoard((board) => board.units)
  const { offeredUnits } = useControl()
  const units = useMemo(
    () => inOrder([...all.values()].filter(({ id, kind }) => id !== companyUnitId && kind !== 'company')),
    [all],
  )
  const offered = units.filter(({ id }) => offeredUnits.includes(id)).length
  return (
    <PhaseFrame phase="teams" aside={<CompanyReference />}>
      <ChosenAnyway gate={gate} />
      {units.length === 0 ? (
        <EmptyState title={t('teams.overview.noUnits')}>{t('teams.overview.noUnitsWords')}</EmptyState>
      ) : (
        <section className={shared.draft} aria-labelledby="offers-title">
          <header className={shared.head}>
            <h2 id="offers-title">{t('teams.overview.title')}</h2>
            <p aria-live="polite" className={styles.muted}>
              {t('teams.overview.summary', { offered, count: units.length })}
            </p>
          </header>
          <ul className={styles.units}>
            {units.map((unit) => (
              <li key={unit.id}>
                <UnitOffer unit={unit} isOffered={offeredUnits.includes(unit.id)} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </PhaseFrame>
  )
}

type UnitProps = { readonly unit: Entry<'units'>; readonly isOffered: boolean }

function UnitOffer({ unit, isOffered }: UnitProps) {
  const { t } = useTranslation()
  if (!isOffered)
    return (
      <article className={styles.unit} aria-label={unit.name}>
        <div className={styles.unitHead}>
          <UnitTitle unit={unit} />
          <DraftState unitId={unit.id} />
        </div>
        <p className={styles.muted}>{t('teams.overview.unseen')}</p>
      </article>
    )
  return (
    <article className={styles.unit} aria-label={unit.name}>
      <details>
        <summary className={styles.unitHead} aria-label={t('teams.overview.show', { unit: unit.name })}>
          <ChevronRight size={18} aria-hidden className={styles.chevron} />
          <UnitTitle unit={unit} />
          <OfferState unit={unit} />
        </summary>
        <Offer unit={unit} />
      </details>
    </article>
  )
}

function UnitTitle({ unit }: { readonly unit: Entry<'units'> }) {
  const { t } = useTranslation()
  const lead = useBoard((board) => board.roster.get(unit.leadId ?? unit.deputyId ?? '')?.name)
  return (
    <div className={styles.unitTitle}>
      <h3>{unit.name}</h3>
      <p className={lead ? styles.muted : styles.warn}>
        {lead ? t('teams.overview.lead', { name: lead }) : t('teams.overview.noLead')}
      </p>
    </div>
  )
}

/** Of a draft the others learn only how much there is. */
function DraftState({ unitId }: { readonly unitId: string }) {
  const { t } = useTranslation()
  const progress = useBoard((board) => board.progress.get(unitId))
  const objectives = progress?.objectives ?? 0
  return (
    <Counts objectives={objectives} keyResults={progress?.keyResults ?? 0}>
      <Chip icon={<Hourglass size={14} aria-hidden />}>
        {t(objectives > 0 ? 'teams.overview.drafting' : 'teams.overview.notBegun')}
      </Chip>
    </Counts>
  )
}

function OfferState({ unit }: { readonly unit: Entry<'units'> }) {
  const { t } = useTranslation()
  const okrs = useUnitOkrs(unit.id)
  return (
    <Counts objectives={okrs?.objectives.length ?? 0} keyResults={okrs?.keyResults.length ?? 0}>
      <Chip tone="good" icon={<CircleCheck size={14} aria-hidden />}>
        {t('teams.overview.offered')}
      </Chip>
    </Counts>
  )
}

type CountsProps = { readonly objectives: number; readonly keyResults: number; readonly children: ReactNode }

function Counts({ objectives, keyResults, children }: CountsProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.counts}>
      {objectives > 0 ? (
        <span className={styles.muted}>
          {t('teams.overview.counts', {
            objectives: t('teams.offer.objectives', { count: objectives }),
            keyResults: t('teams.offer.keyResults', { count: keyResults }),
          })}
        </span>
      ) : null}
      {children}
    </div>
  )
}

/** What a unit offers, to read: it is corrected by its lead here, or by the room in the alignment. */
function Offer({ unit }: { readonly unit: Entry<'units'> }) {
  const { t } = useTranslation()
  const okrs = useUnitOkrs(unit.id)
  if (!okrs || okrs.objectives.length === 0) return <p className={styles.muted}>{t('teams.draft.offeredEmpty')}</p>
  return (
    <div className={styles.offer}>
      <UnitOkrsList okrs={{ ...okrs, refusal: 'role' }} review={noReview} />
    </div>
  )
}

const noReview: UnitReview = new Map()

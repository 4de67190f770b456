import { CloudLightning, ShieldCheck, Telescope, Wrench } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Quadrant } from '#shared/records/discovery.ts'
import styles from './QuadrantMark.module.css'

const quadrantIcons = {
  strength: ShieldCheck,
  weakness: Wrench,
  opportunity: Telescope,
  threat: CloudLightning,
} as const satisfies Record<Quadrant, unknown>

/** A quadrant by letter and icon, with its colour as an edge: told apart without seeing colours. */
export function QuadrantMark({
  quadrant,
  size = 'small',
}: {
  readonly quadrant: Quadrant
  readonly size?: 'small' | 'large'
}) {
  const { t } = useTranslation()
  const Icon = quadrantIcons[quadrant]
  const name = t(`common.quadrantOne.${quadrant}`)
  return (
    <span className={`${styles.mark} ${styles[size]}`} data-quadrant={quadrant} title={name}>
      <span aria-hidden>{t(`swot.letters.${quadrant}`)}</span>
      <Icon size={size === 'large' ? 18 : 13} aria-hidden />
      <span className="visually-hidden">{name}</span>
    </span>
  )
}

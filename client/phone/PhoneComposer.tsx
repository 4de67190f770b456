import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { QuadrantMark } from '#client/stickies/QuadrantMark.tsx'
import { StickyComposer } from '#client/stickies/StickyComposer.tsx'
import { type Quadrant, quadrants } from '#shared/records/discovery.ts'
import styles from './PhoneComposer.module.css'

type Props = {
  readonly quadrant: Quadrant
  readonly onChoose: (quadrant: Quadrant) => void
  readonly counts: Readonly<Record<Quadrant, number>>
  readonly room: number
  readonly closedBecause: string | null
  readonly draftKey: string
  readonly onAdd: (texts: readonly string[]) => void
  /** What was written into the quadrant. */
  readonly children: ReactNode
}

/** The phone's way to write: one quadrant, its one question, one big field, and below it what the unit has. */
export function PhoneComposer({ quadrant, onChoose, counts, children, ...composer }: Props) {
  const { t } = useTranslation()
  return (
    <div className={styles.phone}>
      <fieldset className={styles.tabs}>
        <legend className="visually-hidden">{t('swot.chooseQuadrant')}</legend>
        {quadrants.map((one) => (
          <label key={one} className={styles.tab} data-quadrant={one}>
            <input type="radio" name="quadrant" checked={one === quadrant} onChange={() => onChoose(one)} />
            <span className={styles.face}>
              <QuadrantMark quadrant={one} />
              <span className={styles.count}>{counts[one]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <section className={styles.quadrant} aria-labelledby="phone-quadrant">
        <h2 id="phone-quadrant" className={styles.title}>
          {t(`common.quadrants.${quadrant}`)}
        </h2>
        <p className={styles.question}>{t(`swot.questions.${quadrant}`)}</p>
        <StickyComposer
          size="large"
          label={t('swot.composer.label', { quadrant: t(`common.quadrants.${quadrant}`) })}
          placeholder={t('swot.composer.placeholder')}
          {...composer}
        />
        {children}
      </section>
    </div>
  )
}

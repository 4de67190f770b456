import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNumberStyle } from '#client/fields/useNumberStyle.ts'
import { type Box, treeLayout } from '#shared/domain/drivers/treeLayout.ts'
import { formatCompact } from '#shared/domain/measures.ts'
import screen from './KeyResultsScreen.module.css'
import { ScrollBox } from './ScrollBox.tsx'
import { useTree } from './TreeContext.tsx'
import styles from './TreePicture.module.css'

const height = 64
const gapY = 12
const roomy = { width: 176, gapX: 44 } as const
/** So narrow that a tree of five columns stands on a laptop's screen without scrolling. */
const tight = { width: 142, gapX: 20 } as const
const mostRoomyColumns = 3
type Sizes = typeof roomy | typeof tight

/** The tree as a picture, root at the left, levers at the right. The outline says the same in words. */
export function TreePicture() {
  const { t } = useTranslation()
  const { reading, selectedId } = useTree()
  const { root, tree } = reading
  const layout = useMemo(() => (root ? treeLayout(tree, root.id) : null), [tree, root])
  if (!root || !layout || layout.boxes.size < 2) return null
  const sizes = layout.columns > mostRoomyColumns ? tight : roomy
  const { width, gapX } = sizes
  return (
    <section className={screen.block} aria-labelledby="picture-heading">
      <h2 id="picture-heading" className={screen.heading}>
        {t('keyResults.picture.heading')}
      </h2>
      <ScrollBox label={t('keyResults.picture.label', { name: root.name })}>
        <div
          className={styles.picture}
          style={{
            inlineSize: layout.columns * (width + gapX) - gapX,
            blockSize: layout.rows * (height + gapY) - gapY,
          }}
        >
          <svg className={styles.edges} aria-hidden>
            {layout.edges.map(({ from, to, key }) => (
              <path
                key={key}
                d={curve(from, to, sizes)}
                className={
                  reading.steps.has(from.driver.id) && reading.steps.has(to.driver.id) ? styles.way : styles.edge
                }
              />
            ))}
          </svg>
          {[...layout.boxes.values()].map((box) => (
            <PictureBox key={box.driver.id} box={box} sizes={sizes} isSelected={selectedId === box.driver.id} />
          ))}
        </div>
      </ScrollBox>
    </section>
  )
}

type BoxProps = { readonly box: Box; readonly sizes: Sizes; readonly isSelected: boolean }

function PictureBox({ box, sizes: { width, gapX }, isSelected }: BoxProps) {
  const { reading } = useTree()
  const style = useNumberStyle()
  const { driver } = box
  const isFree = reading.target.balancingDriverId === driver.id
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : formatCompact(value, driver.measure, style)
  const today = shown(reading.today.get(driver.id))
  const plan = shown(reading.steps.get(driver.id)?.rounded ?? reading.planned.get(driver.id))
  const classes = [styles.box, isFree ? styles.free : '', isSelected ? styles.selected : '']
  return (
    <div
      className={classes.filter(Boolean).join(' ')}
      style={{
        insetInlineStart: box.column * (width + gapX),
        insetBlockStart: box.row * (height + gapY),
        inlineSize: width,
      }}
    >
      <p className={styles.name}>{driver.name}</p>
      <p className={styles.numbers}>
        {today === plan ? (
          <strong>{plan}</strong>
        ) : (
          <>
            {today} → <strong>{plan}</strong>
          </>
        )}
      </p>
    </div>
  )
}

function curve(from: Box, to: Box, { width, gapX }: Sizes): string {
  const x1 = from.column * (width + gapX) + width
  const y1 = from.row * (height + gapY) + height / 2
  const x2 = to.column * (width + gapX)
  const y2 = to.row * (height + gapY) + height / 2
  const middle = (x1 + x2) / 2
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`
}

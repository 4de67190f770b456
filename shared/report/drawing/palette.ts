/** The report's colours: ink on white paper, one accent. Contrast on white is at least 4.5 for everything that is read. */
export const palette = {
  ink: '#1C1E22',
  muted: '#62656D',
  line: '#E4E0D6',
  wash: '#F7F5F0',
  accent: '#2F4BCE',
  accentWash: '#EEF1FC',
  paper: '#FFFFFF',
  rise: '#2F4BCE',
  fall: '#B3432B',
} as const

export type Colour = (typeof palette)[keyof typeof palette]
export type Weight = 'regular' | 'bold'

/** How a stretch of text looks; sizes in points, `leading` is the distance between baselines as a multiple of the size. */
export type TextStyle = {
  readonly size: number
  readonly weight: Weight
  readonly colour: Colour
  readonly leading: number
}

const style = (size: number, weight: Weight, colour: Colour, leading = 1.4): TextStyle => ({
  size,
  weight,
  colour,
  leading,
})

/** Labels are small and muted, numbers are larger than labels, and targets are larger than baselines. */
export const styles = {
  display: style(32, 'bold', palette.ink, 1.18),
  title: style(20, 'bold', palette.ink, 1.25),
  statement: style(13.5, 'regular', palette.ink, 1.45),
  heading: style(12.5, 'bold', palette.ink, 1.3),
  subheading: style(10, 'bold', palette.ink, 1.35),
  body: style(9.2, 'regular', palette.ink, 1.42),
  strong: style(9.2, 'bold', palette.ink, 1.42),
  label: style(7.4, 'regular', palette.muted, 1.35),
  note: style(8.2, 'regular', palette.muted, 1.4),
  baseline: style(10, 'regular', palette.muted, 1.25),
  target: style(12.5, 'bold', palette.ink, 1.15),
  accent: style(9.2, 'bold', palette.accent, 1.42),
} as const

/** The same style, smaller or larger: the strategy has to fit on one page. */
export const scaled = (text: TextStyle, scale: number): TextStyle => ({ ...text, size: text.size * scale })
export const coloured = (text: TextStyle, colour: Colour): TextStyle => ({ ...text, colour })

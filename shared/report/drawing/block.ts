import { breakLines, type Line, plain, type Span } from './lines.ts'
import { type Colour, palette, type TextStyle } from './palette.ts'
import type { Pen } from './pen.ts'
import type { Typeface } from './typeface.ts'

/** A measured piece of a page: it knows its height before it is drawn, so that nothing is ever clipped. */
export type Block = {
  readonly height: number
  readonly draw: (pen: Pen, x: number, top: number) => void
  /** Cuts off what fits into `height`, for blocks taller than a page; `null` where nothing fits. */
  readonly split: (height: number) => readonly [Block, Block] | null
}

export type Alignment = 'left' | 'right' | 'centre'

/** Space, which may be cut anywhere. */
export const space = (height: number): Block => ({
  height,
  draw: () => {},
  split: (available) => [space(Math.min(available, height)), space(Math.max(0, height - available))],
})

export function paragraph(
  typeface: Typeface,
  text: string | readonly Span[],
  style: TextStyle,
  width: number,
  alignment: Alignment = 'left',
): Block {
  const spans = typeof text === 'string' ? plain(text, style) : text
  return linesBlock(breakLines(typeface, spans, width), width, alignment)
}

function linesBlock(lines: readonly Line[], width: number, alignment: Alignment): Block {
  return {
    height: sum(lines.map((line) => line.height)),
    draw: (pen, x, top) => {
      let y = top
      for (const line of lines) {
        pen.line(line, x + indentOf(alignment, width - line.width), y)
        y += line.height
      }
    },
    split: (available) => {
      let used = 0
      let count = 0
      for (const line of lines) {
        if (used + line.height > available) break
        used += line.height
        count += 1
      }
      if (count === 0) return null
      return [linesBlock(lines.slice(0, count), width, alignment), linesBlock(lines.slice(count), width, alignment)]
    },
  }
}

function indentOf(alignment: Alignment, slack: number): number {
  if (alignment === 'left') return 0
  return alignment === 'right' ? slack : slack / 2
}

/** Blocks below one another. */
export function stack(blocks: readonly Block[], gap = 0): Block {
  const placed = blocks.filter((block) => block.height > 0)
  return {
    height: sum(placed.map((block) => block.height)) + gap * Math.max(0, placed.length - 1),
    draw: (pen, x, top) => {
      let y = top
      for (const block of placed) {
        block.draw(pen, x, y)
        y += block.height + gap
      }
    },
    split: (available) => {
      let used = 0
      for (const [index, block] of placed.entries()) {
        if (used + block.height > available) {
          const halves = block.split(available - used)
          const before = [...placed.slice(0, index), ...(halves ? [halves[0]] : [])]
          const after = [...(halves ? [halves[1]] : [block]), ...placed.slice(index + 1)]
          return before.length === 0 ? null : [stack(before, gap), stack(after, gap)]
        }
        used += block.height + gap
      }
      return [stack(placed, gap), space(0)]
    },
  }
}

/** Higher than any row should be, lower than the lowest page has room. */
const wholeUpTo = 400

/** A block that moves to the next page rather than being cut, unless it is about as high as a page itself. */
export const whole = (block: Block): Block =>
  block.height > wholeUpTo ? block : { height: block.height, draw: block.draw, split: () => null }

export type Column = { readonly x: number; readonly block: Block }

/** Blocks beside one another, their tops aligned. */
export function beside(columns: readonly Column[]): Block {
  return {
    height: Math.max(0, ...columns.map(({ block }) => block.height)),
    draw: (pen, x, top) => {
      for (const column of columns) column.block.draw(pen, x + column.x, top)
    },
    split: (available) => {
      const halves = columns.map(({ x, block }) => {
        const [first, rest] =
          block.height <= available ? [block, space(0)] : (block.split(available) ?? [space(0), block])
        return { x, first, rest }
      })
      if (halves.every(({ first }) => first.height === 0)) return null
      return [
        beside(halves.map(({ x, first }) => ({ x, block: first }))),
        beside(halves.map(({ x, rest }) => ({ x, block: rest }))),
      ]
    },
  }
}

export type Padding = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }

/** A block inside its margins, on a coloured ground and with a bar at its left edge where asked for. */
export function panel(block: Block, width: number, padding: Padding, ground?: Colour, bar?: Colour): Block {
  const height = block.height + padding.top + padding.bottom
  return {
    height,
    draw: (pen, x, top) => {
      if (ground) pen.box(x, top, width, height, ground)
      if (bar) pen.box(x, top, 2.4, height, bar)
      block.draw(pen, x + padding.left, top + padding.top)
    },
    split: (available) => {
      const halves = block.split(available - padding.top - padding.bottom)
      return halves && [panel(halves[0], width, padding, ground, bar), panel(halves[1], width, padding, ground, bar)]
    },
  }
}

export const rule = (width: number, colour: Colour = palette.line, thickness?: number): Block => ({
  height: 1,
  draw: (pen, x, top) => pen.rule(x, top + 0.5, x + width, top + 0.5, colour, thickness),
  split: () => null,
})

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

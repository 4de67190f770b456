import { once } from 'node:events'
import { startGroup } from './processGroup.ts'

/** Of a screen, in pixels: a laptop's page, and room for a bar above it. */
export const screenSize = { width: 1440, height: 960 } as const

export interface Screen {
  /** As programs are told of it: `:7`. */
  readonly display: string
  readonly close: () => Promise<void>
}

/** A screen that nobody sees, with the pointer in its middle. */
export async function openScreen(): Promise<Screen> {
  const size = `${screenSize.width}x${screenSize.height}x24`
  const { child, end } = startGroup(
    'Xvfb',
    // It chooses a number that nobody has, and says it once it is ready.
    ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  )
  const said = child.stdio[3]
  if (!said) throw new Error('Xvfb says nothing')
  const [number] = (await Promise.race([once(said, 'data'), once(child, 'exit').then(() => [''])])) as [Buffer | string]
  if (String(number).trim() === '') throw new Error('Xvfb opened no screen')
  return { display: `:${String(number).trim()}`, close: end }
}

import type { Keyboard, Mouse } from '#tests/support/story/page.ts'
import type { Driver, KeyAction, PointerAction } from './driver.ts'

/** Keys that type nothing, by their names in the stories. Source: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keyCodes: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  ControlOrMeta: '\uE009',
  Escape: '\uE00C',
  Space: ' ',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
}

export function createKeyboard(driver: Driver): Keyboard {
  const perform = (actions: readonly KeyAction[]) => driver.perform([{ type: 'key', id: 'keyboard', actions }])
  return {
    press: (key) => {
      const held = key.split('+').map((name) => keyCodes[name] ?? name)
      return perform([
        ...held.map((value) => ({ type: 'keyDown', value }) as const),
        ...held.toReversed().map((value) => ({ type: 'keyUp', value }) as const),
      ])
    },
    type: (text) =>
      perform(
        [...text].flatMap(
          (value) =>
            [
              { type: 'keyDown', value },
              { type: 'keyUp', value },
            ] as const,
        ),
      ),
  }
}

export function createMouse(driver: Driver): Mouse {
  const perform = (actions: readonly PointerAction[]) => driver.perform([{ type: 'pointer', id: 'mouse', actions }])
  let at = { x: 0, y: 0 }
  return {
    move: async (x, y, { steps = 1 } = {}) => {
      const from = at
      at = { x, y }
      const part = (step: number) => ({
        type: 'pointerMove' as const,
        x: Math.round(from.x + ((x - from.x) * step) / steps),
        y: Math.round(from.y + ((y - from.y) * step) / steps),
        duration: 0,
      })
      await perform(Array.from({ length: steps }, (_, index) => part(index + 1)))
    },
    down: () => perform([{ type: 'pointerDown', button: 0 }]),
    up: () => perform([{ type: 'pointerUp', button: 0 }]),
  }
}

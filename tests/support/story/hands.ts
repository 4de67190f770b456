import { type Hand, mouse, touch } from './hand.ts'
import { keyboardHand } from './keyboardHand.ts'

/** Every way of working a page, by its name. */
export const hands: Readonly<Record<Hand['kind'], Hand>> = { mouse, touch, keyboard: keyboardHand }

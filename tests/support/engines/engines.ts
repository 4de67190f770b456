import type { Engine } from './driver.ts'
import { firefox } from './firefox.ts'
import { webkit } from './webkit.ts'

/** Every engine beside Chromium in which the whole path is walked. */
export const engines: readonly Engine[] = [webkit, firefox]

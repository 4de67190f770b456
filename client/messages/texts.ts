import type { i18n } from 'i18next'
import { untilLoaded } from '#client/ui/loadLate.ts'
import { common } from '#shared/messages/en/common.ts'
import { frame } from '#shared/messages/en/frame.ts'
import { join } from '#shared/messages/en/join.ts'
import { phases } from '#shared/messages/en/phases.ts'
import { status } from '#shared/messages/en/status.ts'
import { swot } from '#shared/messages/en/swot.ts'
import { createTranslatorOf } from '#shared/messages/translator.ts'

/** The texts of the product, of which a phone on a bad line needs few to begin with. */
export type Texts = {
  readonly i18n: i18n
  /** Settles when all texts are there; the same promise each time, so that React can wait for it. */
  readonly loadAll: () => Promise<void>
}

/** Starts with what one needs from the invitation to the first sticky. */
export function createTexts(): Texts {
  const translator = createTranslatorOf({ common, frame, join, phases, status, swot })
  let loading: Promise<void> | null = null
  const load = async () => {
    const { english } = await import('#shared/messages/english.ts')
    translator.addResourceBundle('en', 'translation', english, true, true)
  }
  return {
    i18n: translator,
    loadAll: () => {
      loading ??= untilLoaded(load)
      return loading
    },
  }
}

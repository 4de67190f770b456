import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * What axe finds on the page as it stands, each with its rule and where it is broken; of its colours alone, where the rest
 * has been looked at already.
 */
export async function accessibilityProblems(
  page: Page,
  { coloursOnly = false }: { readonly coloursOnly?: boolean } = {},
): Promise<readonly string[]> {
  // A colour that is still on its way from light to dark is nobody's to read.
  await page.evaluate(coloursAtRest)
  // The legacy mode looks at one page only, which is all there is, and opens no second one. To describe all that is right,
  // element by element, costs more than to look.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations } = await (coloursOnly ? axe.withRules(['color-contrast']) : axe).analyze()
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => {
      const remedy = failureSummary.split('\n').slice(1).join(' ').trim()
      return `${id} (${impact}): ${help}: ${html.slice(0, 160)}: ${remedy}`
    }),
  )
}

/** In the page: when all that moves and ends has ended. */
async function coloursAtRest(): Promise<void> {
  const ending = document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
  await Promise.allSettled(ending.map(({ finished }) => finished))
}

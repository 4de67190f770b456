import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

export interface AccessibilityProblem {
  readonly isGrave: boolean
  /** The rule, what it asks for, and where it is broken. */
  readonly words: string
}

/** What axe finds on the page as it stands. */
export async function findAccessibilityProblems(page: Page): Promise<readonly AccessibilityProblem[]> {
  // The legacy mode looks at one page only, which is all there is, and opens no second one.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.map(({ id, impact, help, nodes }) => ({
    isGrave: impact === 'serious' || impact === 'critical',
    words: `${id} (${impact}): ${help}\n${nodes.map(({ html, failureSummary }) => `  ${html.slice(0, 160)}\n    ${failureSummary?.split('\n').slice(1).join(' ')}`).join('\n')}`,
  }))
}

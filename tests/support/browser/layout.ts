import type { Page } from '#tests/support/story/page.ts'

/** What a finger needs, in CSS pixels. Source: WCAG 2.5.5. */
const fingerPx = 44

/** By how many CSS pixels the page is wider than its window. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const scroller = document.scrollingElement ?? document.documentElement
    return scroller.scrollWidth - window.innerWidth
  })

/** By how many CSS pixels something reaches below what is in sight. On a wall nobody scrolls. */
export const hiddenBelow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const scrollers = [...document.querySelectorAll('*')].filter((place) => {
      const { overflowY } = getComputedStyle(place)
      return overflowY === 'auto' || overflowY === 'scroll' || place === document.scrollingElement
    })
    return Math.max(0, ...scrollers.map((place) => place.scrollHeight - place.clientHeight))
  })

/** The controls in sight that a finger can hardly hit, as readers of a test want to see them. Links inside of text are exempt. */
export const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate((least) => {
    const controls = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [role=menuitem]',
    )
    const tooSmall = [...controls].filter((control) => {
      if (!control.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
      if (control instanceof HTMLInputElement && control.type === 'hidden') return false
      const isInText = control.matches('a') && getComputedStyle(control).display === 'inline'
      // Hitting the label hits the control.
      const label = control instanceof HTMLInputElement ? control.labels?.[0] : undefined
      const boxes = [control, ...(label ? [label] : [])].map((element) => element.getBoundingClientRect())
      const isOutOfSight = boxes.every(({ width, height }) => width <= 1 || height <= 1)
      const isLarge = boxes.some(({ width, height }) => Math.round(width) >= least && Math.round(height) >= least)
      return !isInText && !isOutOfSight && !isLarge
    })
    return tooSmall.map((control) => {
      const { width, height } = control.getBoundingClientRect()
      const name = control.getAttribute('aria-label') ?? control.textContent.trim().slice(0, 40)
      return `${control.tagName.toLowerCase()} “${name}” ${Math.round(width)}×${Math.round(height)} .${control.className}`
    })
  }, fingerPx)

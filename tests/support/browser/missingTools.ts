/** What the tests find on a machine, before anything is installed. */
export interface Found {
  readonly browser: boolean
  /** `pdftotext` and `pdftoppm`: they read the PDF back as text and as pictures. */
  readonly pdfTools: boolean
  /** One sentence for each further engine that isn't there whole: what is missing, and how to get it. */
  readonly missingEngines: readonly string[]
  /** A build machine skips nothing. */
  readonly skipsNothing: boolean
  /** Debian packages that are installed, of those asked for; nothing where there is no Debian or no root. */
  readonly debianRoot: { readonly installed: ReadonlySet<string> } | undefined
}

export type Plan =
  /** All that must be there is; what may be missing is skipped, and said. */
  | { readonly kind: 'complete'; readonly skipped: readonly string[] }
  | { readonly kind: 'install'; readonly packages: readonly string[] }
  | { readonly kind: 'ask'; readonly sentences: readonly string[] }

const enginePackages = ['firefox-esr', 'webkit2gtk-driver', 'xvfb']

// Names in Greek, Polish, Vietnamese and Japanese are drawn in the screenshots.
const fonts = ['fonts-noto-core', 'fonts-noto-cjk']

/** Decides what to do about what is missing: nothing, install it (on Debian as root), or ask the person to. */
export function planFor({ browser, pdfTools, missingEngines, skipsNothing, debianRoot }: Found): Plan {
  if (debianRoot) {
    const packages = [
      ...(browser ? [] : ['chromium']),
      ...(pdfTools ? [] : ['poppler-utils']),
      ...(missingEngines.length === 0 ? [] : enginePackages.filter((name) => !debianRoot.installed.has(name))),
      ...fonts.filter((name) => !debianRoot.installed.has(name)),
    ]
    return packages.length === 0 ? { kind: 'complete', skipped: missingEngines } : { kind: 'install', packages }
  }
  const sentences = [
    ...(browser
      ? []
      : [
          'The browser tests need Chromium: run `npx playwright-core install chromium`, or set CHROME_PATH to a Chrome you have.',
        ]),
    ...(pdfTools
      ? []
      : [
          'The tests read the PDF back with poppler: run `brew install poppler` or `sudo apt-get install poppler-utils`.',
        ]),
    ...(skipsNothing ? missingEngines : []),
  ]
  return sentences.length === 0 ? { kind: 'complete', skipped: missingEngines } : { kind: 'ask', sentences }
}

/** What the tests find on a machine, before anything is installed. */
export interface Found {
  readonly browser: boolean
  /** `pdftotext` and `pdftoppm`: they read the PDF back as text and as pictures. */
  readonly pdfTools: boolean
  /** Debian packages that are installed, of those asked for; nothing where there is no Debian or no root. */
  readonly debianRoot: { readonly installed: ReadonlySet<string> } | undefined
}

export type Plan =
  | { readonly kind: 'complete' }
  | { readonly kind: 'install'; readonly packages: readonly string[] }
  | { readonly kind: 'ask'; readonly sentences: readonly string[] }

// Names in Greek, Polish, Vietnamese and Japanese are drawn in the screenshots.
const fonts = ['fonts-noto-core', 'fonts-noto-cjk']

/** Decides what to do about what is missing: nothing, install it (on Debian as root), or ask the person to. */
export function planFor({ browser, pdfTools, debianRoot }: Found): Plan {
  if (debianRoot) {
    const packages = [
      ...(browser ? [] : ['chromium']),
      ...(pdfTools ? [] : ['poppler-utils']),
      ...fonts.filter((name) => !debianRoot.installed.has(name)),
    ]
    return packages.length === 0 ? { kind: 'complete' } : { kind: 'install', packages }
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
  ]
  return sentences.length === 0 ? { kind: 'complete' } : { kind: 'ask', sentences }
}

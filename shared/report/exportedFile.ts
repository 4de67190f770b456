import type { BoardSnapshot } from '#shared/records/snapshot.ts'

/** What a workshop can be taken home as, beside the PDF; the last part of the export's address. */
export const textFiles = ['okrs.csv', 'okrs.md', 'stickies.csv', 'workshop.json'] as const
export type TextFile = (typeof textFiles)[number]
export const isTextFile = (name: string): name is TextFile => textFiles.some((known) => known === name)

export type ExportedFile = {
  readonly contentType: string
  /** `kestrel-okrs.pdf`: safe in every file system and in a `Content-Disposition`. */
  readonly fileName: string
  readonly body: Uint8Array | string
}

const longestSlug = 40

/** The company's name in plain letters before the export's; nothing where it has none. */
export function exportedFileName(name: TextFile | 'okrs.pdf', { settings }: Pick<BoardSnapshot, 'settings'>): string {
  const slug = (settings?.company || settings?.title || '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestSlug)
    .replace(/^-+|-+$/g, '')
  return slug ? `${slug}-${name}` : name
}

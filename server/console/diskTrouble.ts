import { StoreError } from '#server/storage/storeError.ts'

/** Where an error comes from the store: what it means and what can be done, for the operator. Else nothing. */
export function diskTrouble(error: unknown): string {
  if (!(error instanceof StoreError)) return ''
  const { sentence } = troubles.find(({ pattern }) => pattern.test(error.message)) ?? unknownTrouble
  return `${sentence} ${whatIsKept}`
}

const whatIsKept =
  'Nothing was called saved that is not; open pages keep what is written into them, and send it again by themselves.'

const unknownTrouble = { sentence: 'What keeps the workshops did not do what was asked, for the reason beside this.' }

const troubles: readonly { readonly pattern: RegExp; readonly sentence: string }[] = [
  {
    pattern: /no space left|ENOSPC|MDB_MAP_FULL|disk quota|EDQUOT/i,
    sentence: 'The disk is full: make room on it, and saving goes on without a restart.',
  },
  {
    // lmdb says the same where a full disk took only the first part of what was written.
    pattern: /input\/output error|\bEIO\b/i,
    sentence:
      'The disk could not write or read: it is full or broken. Make room on it; if that does not help, start from a backup on another one.',
  },
  {
    pattern: /file too large|\bEFBIG\b/i,
    sentence:
      'The file of the workshops may not grow: give this account room for larger files (ulimit -f), or keep them on another disk.',
  },
  {
    pattern: /read-only file system|EROFS|permission denied|EACCES/i,
    sentence: 'The folder of the workshops can not be written to. Give this account the right to, then restart.',
  },
  {
    pattern: /is damaged|is missing|ends at \d+, and not at|has a hole/,
    sentence:
      'What is stored of this document is damaged. Restart the server: it examines the disk and says what can be done.',
  },
]

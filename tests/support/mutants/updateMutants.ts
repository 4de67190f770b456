import { mutantsOf } from './mutant.ts'

/** How an update is read, put in order and written anew, each of its rules taken out in turn. */
export const updateMutants = [
  ...mutantsOf(
    'server/sync/guard/incoming.ts',
    ['an update is of any size', "if (update.length > limits.maxUpdateBytes) return failure('too_large')", ''],
    [
      'gaps are skipped',
      "if (struct instanceof Y.Skip) return failure('unready')",
      'if (struct instanceof Y.Skip) continue',
    ],
    ['a client has two sections', "if (structs.has(client)) return failure('malformed')", ''],
    ['clocks have no end', ' || next > maxClock', ''],
    ['structs may be empty', '!(struct.length > 0) || ', ''],
    ['deletes may be empty', '!(len > 0) || ', ''],
    [
      'an update holds any number of client ids',
      "if (structs.size > limits.clientIdsPerUpdate) return failure('too_large')",
      '',
    ],
    ['deletes have no end', ' || clock + len > maxClock', ''],
    ['deletes overlap', 'deletes.set(deletedClient, merged(', 'deletes.set(deletedClient, ('],
  ),
  ...mutantsOf(
    'server/sync/guard/decoding.ts',
    ['structs aren’t counted', 'if (this.structs > limits.structsPerUpdate) throw tooLarge', ''],
    ['values aren’t counted', 'if (this.values > limits.valuesPerUpdate) throw tooLarge', ''],
    ['deleted ranges aren’t counted', 'if (this.deletedRanges > limits.deletedRangesPerUpdate) throw tooLarge', ''],
    [
      'deleting clients aren’t counted',
      'if (this.deletingClients > limits.deletingClientsPerUpdate) throw tooLarge',
      '',
    ],
  ),
  ...mutantsOf(
    'server/sync/guard/settling.ts',
    ['a section may begin anywhere', "if (first && first.id.clock > state) return failure('unready')", ''],
    ['known structs come again', '.filter((struct) => struct.id.clock + struct.length > state)', ''],
    ['overlaps count from the beginning', 'known: Math.max(0, state - struct.id.clock)', 'known: 0'],
    [
      'what is missing is not missed',
      "if (missing.clock >= (ends.get(missing.client) ?? 0)) return failure('unready')",
      '',
    ],
    ['circles are fine', "return blocked > 0 ? failure('malformed') : success(order)", 'return success(order)'],
    ['the unknown is deleted', 'if (last && last.clock + last.length > end) return null', ''],
    [
      'what is deleted is deleted again',
      'if (!(struct instanceof Y.Item) || struct.deleted) continue',
      'if (!(struct instanceof Y.Item)) continue',
    ],
    ['parents aren’t waited for', '[struct.origin, struct.rightOrigin, parent]', '[struct.origin, struct.rightOrigin]'],
    ['right neighbours aren’t waited for', '[struct.origin, struct.rightOrigin, parent]', '[struct.origin, parent]'],
    ['deletes of one’s own are forgotten', 'if (fresh.length > 0) deletedNew.set(client, fresh)', ''],
  ),
  ...mutantsOf(
    'server/sync/guard/canonical.ts',
    [
      'what lands nowhere is sent on',
      'const written = landsNowhere(struct) ? new Y.GC(struct.id, struct.length) : struct',
      'const written = struct',
    ],
    ['deletes aren’t written', 'for (const { client, range } of deletedItems) add(client, range)', ''],
    [
      'deletes of one’s own aren’t written',
      'for (const [client, ranges] of deletedNew) for (const range of ranges) add(client, range)',
      '',
    ],
    ['overlaps are written whole', 'written.write(encoder, known)', 'written.write(encoder, 0)'],
  ),
]

import * as encoding from 'lib0/encoding'
import { messageNumbers } from '#shared/protocol/messages.ts'
import type { SeededRandom } from '#tests/support/runner/seed.ts'
import { updateFrame } from './fuzzPeer.ts'
import { oddKeys } from './oddValues.ts'

/** An update that somebody sent, changed a little; now and then the frame around it too. */
export function mutatedFrame(random: SeededRandom, updates: readonly Uint8Array[]): Uint8Array {
  if (random.next() < 0.8) return updateFrame(mutated(random, updates))
  return mutated(
    random,
    Array.from({ length: 2 }, () => updateFrame(random.pick(updates))),
  )
}

/** Bytes of which some are changed, dropped, doubled, cut off or taken from elsewhere. */
function mutated(random: SeededRandom, frames: readonly Uint8Array[]): Uint8Array {
  const bytes = [...random.pick(frames)]
  const times = 1 + random.below(3)
  for (let time = 0; time < times; time += 1) {
    const at = random.below(Math.max(1, bytes.length))
    switch (random.below(7)) {
      case 0:
        bytes[at] = random.below(256)
        break
      case 1:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
        break
      case 2:
        bytes.splice(at, 1 + random.below(4))
        break
      case 3:
        bytes.splice(at, 0, ...bytes.slice(at, at + 1 + random.below(12)))
        break
      case 4:
        bytes.length = at
        break
      case 5:
        bytes.splice(at, 1, 0xff, 0xff, 0xff, 0xff, 0x07)
        break
      default: {
        const other = random.pick(frames)
        const from = random.below(other.length)
        bytes.splice(at, random.below(8), ...other.slice(from, from + random.below(24)))
      }
    }
  }
  return Uint8Array.from(bytes)
}

/** What isn't an update: questions with strange state vectors, presence, awareness, noise. */
export function oddMessage(random: SeededRandom): Uint8Array {
  return encoding.encode((encoder) => {
    switch (random.below(4)) {
      case 0: {
        const count = random.below(50)
        const vector = encoding.encode((inner) => {
          encoding.writeVarUint(inner, random.next() < 0.1 ? 2 ** 31 : count)
          for (let index = 0; index < count; index += 1) {
            encoding.writeVarUint(inner, random.below(2 ** 32))
            encoding.writeVarUint(inner, random.below(2 ** 31))
          }
        })
        encoding.writeVarUint(encoder, messageNumbers.sync)
        encoding.writeVarUint(encoder, 0)
        encoding.writeVarUint8Array(encoder, vector)
        break
      }
      case 1:
        encoding.writeVarUint(encoder, messageNumbers.presence)
        encoding.writeVarString(encoder, presence(random))
        break
      case 2:
        encoding.writeVarUint(encoder, messageNumbers.awareness)
        encoding.writeVarUint8Array(encoder, new Uint8Array(random.below(64)))
        break
      default:
        for (let index = 0; index < random.below(40); index += 1) encoding.writeUint8(encoder, random.below(256))
    }
  })
}

function presence(random: SeededRandom): string {
  const key = random.pick(oddKeys)
  return random.pick([
    `{"${key}":1,"phase":"pool"}`,
    '{"phase":"nonsense"}',
    `{"focus":"${'x'.repeat(random.below(3_000))}"}`,
    `${'['.repeat(random.below(2_000))}`,
    '{"participantId":"facilitator","connection":"forged"}',
    'null',
    '"\ud800"',
  ])
}

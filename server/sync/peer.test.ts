import * as decoding from 'lib0/decoding'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { limits } from '#shared/limits.ts'
import { closeCodes, messageNumbers } from '#shared/protocol/messages.ts'
import { createCounters } from './counters.ts'
import { createPeer } from './peer.ts'

/** A socket whose network can stall, and a document on its other end. */
function createSlowReader() {
  const copy = new Y.Doc()
  const numbers: number[] = []
  let buffered = 0
  const closed: number[] = []
  const peer = createPeer(
    { participantId: 'sam00000' },
    {
      send: (bytes) => {
        const decoder = decoding.createDecoder(bytes)
        const number = decoding.readVarUint(decoder)
        numbers.push(number)
        if (number !== messageNumbers.sync) return
        const step = decoding.readVarUint(decoder)
        if (step > 0) Y.applyUpdate(copy, decoding.readVarUint8Array(decoder))
      },
      close: (code) => closed.push(code),
      bufferedBytes: () => buffered,
    },
    createCounters(),
  )
  return { peer, copy, numbers, closed, stall: (bytes: number) => (buffered = bytes) }
}

function write(doc: Y.Doc, key: string): Uint8Array {
  const before = Y.encodeStateVector(doc)
  doc.getMap('themes').set(key, key)
  return Y.encodeStateAsUpdate(doc, before)
}

describe('a slow reader', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is sent nothing while its buffer is full, and everything in one message when it has drained', () => {
    const doc = new Y.Doc()
    const { peer, copy, numbers, stall } = createSlowReader()
    peer.answerState(doc, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(copy)))
    peer.broadcast(doc, write(doc, 'first'))
    stall(limits.slowReaderBytes + 1)
    const sent = numbers.length
    for (const key of ['second', 'third', 'fourth']) peer.broadcast(doc, write(doc, key))
    doc.getMap('themes').delete('first')
    peer.relieve(doc)
    expect(numbers.length).toBe(sent)
    expect(peer.isBehind()).toBe(true)
    stall(0)
    peer.relieve(doc)
    expect(numbers.length).toBe(sent + 1)
    expect(copy.getMap('themes').toJSON()).toEqual(doc.getMap('themes').toJSON())
    peer.broadcast(doc, write(doc, 'fifth'))
    expect(copy.getMap('themes').has('fifth')).toBe(true)
  })

  it('is closed when it has stalled for too long, to come again', () => {
    const doc = new Y.Doc()
    const { peer, closed, stall } = createSlowReader()
    peer.answerState(doc, Y.encodeStateAsUpdate(doc))
    stall(limits.slowReaderBytes + 1)
    peer.broadcast(doc, write(doc, 'first'))
    vi.advanceTimersByTime(limits.stalledReaderMs)
    peer.relieve(doc)
    expect(closed).toEqual([])
    vi.advanceTimersByTime(1)
    peer.relieve(doc)
    expect(closed).toEqual([closeCodes.tooMuch])
  })

  it('is closed when more has piled up than the server will hold', () => {
    const doc = new Y.Doc()
    const { peer, closed, stall } = createSlowReader()
    peer.answerState(doc, Y.encodeStateAsUpdate(doc))
    stall(limits.stalledReaderBytes + 1)
    peer.broadcast(doc, write(doc, 'first'))
    peer.relieve(doc)
    expect(closed).toEqual([closeCodes.tooMuch])
  })

  it('is sent nothing before it has asked for the state', () => {
    const doc = new Y.Doc()
    const { peer, numbers } = createSlowReader()
    peer.broadcast(doc, write(doc, 'first'))
    expect(numbers).toEqual([])
  })
})

describe('what is saved', () => {
  it('is not said past a message that was left out, until it came again', () => {
    const { peer, numbers } = createSlowReader()
    expect([peer.count(), peer.count(), peer.count()]).toEqual([1, 2, 3])
    peer.acknowledge(1)
    peer.hold()
    peer.acknowledge(2)
    expect(numbers).toEqual([messageNumbers.saved])
    peer.release()
    peer.acknowledge(3)
    expect(numbers).toEqual([messageNumbers.saved, messageNumbers.saved])
  })
})

describe('somebody who asks for the whole document', () => {
  it('again without reading the last answer is given up: answers would pile up in memory', () => {
    const doc = new Y.Doc()
    const { peer, closed, numbers, stall } = createSlowReader()
    peer.answerState(doc, Y.encodeStateAsUpdate(doc))
    stall(limits.slowReaderBytes + 1)
    const sent = numbers.length
    peer.answerState(doc, Y.encodeStateAsUpdate(doc))
    expect(closed).toEqual([closeCodes.tooMuch])
    expect(numbers.length).toBe(sent)
  })

  it('over and over is given up', () => {
    const { peer, closed } = createSlowReader()
    for (let asked = 0; asked < limits.stateQuestions; asked += 1)
      peer.answerState(new Y.Doc(), Y.encodeStateAsUpdate(new Y.Doc()))
    expect(closed).toEqual([])
    peer.answerState(new Y.Doc(), Y.encodeStateAsUpdate(new Y.Doc()))
    expect(closed).toEqual([closeCodes.tooMuch])
  })
})

describe('somebody who connects', () => {
  it('is told what the server knows before they are sent anything: a server that was restored is recognised by it', () => {
    const doc = new Y.Doc()
    write(doc, 'first')
    const steps: (number | undefined)[] = []
    const socket = {
      send: (bytes: Uint8Array) => void steps.push(bytes[1]),
      close: () => undefined,
      bufferedBytes: () => 0,
    }
    const peer = createPeer({ participantId: 'sam00000' }, socket, createCounters())
    peer.answerState(doc, Y.encodeStateAsUpdate(doc))
    expect(steps).toEqual([0, 1])
  })
})

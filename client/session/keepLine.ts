import type { WebsocketProvider } from 'y-websocket'
import { limits } from '#shared/limits.ts'
import { redialPauseMs } from './redialPause.ts'

const lookEveryMs = 250
/** Longer between two looks than this: the device slept, or the tab did. */
const napMs = 2_000
/** A dial into a network that swallows everything would otherwise hang for minutes. */
const dialPatienceMs = 6_000

export type Line = Pick<
  WebsocketProvider,
  'shouldConnect' | 'wsconnected' | 'wsconnecting' | 'wsLastMessageReceived' | 'connect' | 'disconnect' | 'on' | 'off'
>

export type KeptLine = {
  /** False from waking up until the server was heard again: until then nobody knows whether the line still lives. */
  readonly isTrusted: () => boolean
  /** The line was cut or could not be had at least once since it was last in step. */
  readonly hasFailed: () => boolean
  /** Hangs up and dials anew after a moment. */
  readonly redial: () => void
  /** Hangs up for good. */
  readonly end: () => void
}

type Options = {
  /** Not while the server takes each line and closes it again: then the attempts go on getting rarer. */
  readonly isWell?: () => boolean
  /** From 0 up to 1. */
  readonly random?: () => number
}

/**
 * Keeps a line to the server. The server says something at least every `keepAliveMs`: a line that stays silent for longer is
 * dead, though the browser may not notice for minutes, so it is hung up and dialled again. So is one of which nothing is
 * heard after the device woke up. Hidden tabs are left alone, since browsers slow their clocks and their sockets down.
 */
export function keepLine(
  line: Line,
  onChange: () => void,
  { isWell = () => true, random = Math.random }: Options = {},
): KeptLine {
  let failures = 0
  /** Since it was last closed. */
  let hasSynced = false
  let lastLook = Date.now()
  let dialledAt = 0
  let doubtSince: number | null = null
  let redialling: ReturnType<typeof setTimeout> | undefined
  let isOver = false

  const dial = () => {
    clearTimeout(redialling)
    if (isOver) return
    dialledAt = Date.now()
    line.connect()
  }
  const redial = () => {
    if (!isOver) line.disconnect()
  }
  const onClose = () => {
    // y-websocket would dial again by itself, everybody's browser after the same time.
    line.shouldConnect = false
    doubtSince = null
    clearTimeout(redialling)
    if (isOver) return
    if (hasSynced && isWell()) failures = 0
    hasSynced = false
    redialling = setTimeout(dial, redialPauseMs(failures, random()))
    failures += 1
    onChange()
  }
  const onSync = (isSynced: boolean) => {
    hasSynced = isSynced
  }
  const doubt = () => {
    if (!line.wsconnected || doubtSince !== null) return
    doubtSince = Date.now()
    onChange()
  }
  const look = () => {
    const now = Date.now()
    const hasSlept = now - lastLook > napMs
    lastLook = now
    if (line.wsconnecting && now - dialledAt > dialPatienceMs) return redial()
    if (!line.wsconnected || isHidden()) return
    const silentMs = now - line.wsLastMessageReceived
    if (hasSlept && silentMs > limits.keepAliveMs) return doubt()
    if (doubtSince !== null && line.wsLastMessageReceived > doubtSince) {
      doubtSince = null
      return onChange()
    }
    // What came in while it slept has been read by now: a line that lives has been heard.
    if (doubtSince !== null || silentMs > limits.lineSilenceMs) redial()
  }
  const onShown = () => {
    if (isHidden()) return
    lastLook = Date.now()
    if (line.wsconnected && Date.now() - line.wsLastMessageReceived > limits.keepAliveMs) doubt()
    // Back in sight, nobody waits for the pause between two attempts to pass.
    else if (!line.wsconnected && !line.wsconnecting) dial()
  }

  const looking = setInterval(look, lookEveryMs)
  const end = () => {
    isOver = true
    clearInterval(looking)
    clearTimeout(redialling)
    removeEventListener('offline', redial)
    removeEventListener('online', onShown)
    removeEventListener('visibilitychange', onShown)
    line.off('connection-close', onClose)
    line.off('sync', onSync)
    line.disconnect()
  }
  line.on('connection-close', onClose)
  line.on('sync', onSync)
  addEventListener('offline', redial)
  addEventListener('online', onShown)
  addEventListener('visibilitychange', onShown)
  dial()
  return {
    isTrusted: () => doubtSince === null,
    hasFailed: () => failures > 0 && !(hasSynced && isWell()),
    redial,
    end,
  }
}

const isHidden = () => document.visibilityState === 'hidden'

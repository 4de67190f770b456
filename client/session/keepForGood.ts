/**
 * Asks the browser not to clear what this device keeps when its disk gets full. Some browsers ask the person: so only once
 * there is something of theirs to keep. Pages served by plain http have no such promise.
 */
export function askToKeepForGood(): void {
  void navigator.storage?.persist?.().catch(() => false)
}

export const status = {
  connecting: 'Connecting…',
  saved: 'Saved',
  saving: 'Saving…',
  offline: 'Offline',
  offlineKept_one: 'Offline: {{count}} change safe on this device',
  offlineKept_other: 'Offline: {{count}} changes safe on this device',
  offlineNotKept_one: 'Offline: {{count}} change only in this window, keep it open',
  offlineNotKept_other: 'Offline: {{count}} changes only in this window, keep it open',
  problem: 'Something could not be saved',
} as const

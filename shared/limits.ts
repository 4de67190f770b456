/** Every limit of the product in one place, with its unit in the name. */
export const limits = {
  nameLength: 80,
  titleLength: 120,
  stickyTextLength: 280,
  themeNameLength: 80,
  objectiveTextLength: 240,
  keyResultTextLength: 280,
  proseLength: 4_000,
  shortTextLength: 500,

  unitsPerWorkshop: 40,
  participantsPerWorkshop: 500,
  stickiesPerUnit: 400,
  recordsPerCollection: 5_000,
  driversPerWorkshop: 1_000,

  maxRequestBytes: 64 * 1024,
  maxImportBytes: 16 * 1024 * 1024,
  maxFrameBytes: 1024 * 1024,
  maxUpdateBytes: 512 * 1024,
  maxPresenceBytes: 1024,
  slowReaderBytes: 1024 * 1024,
  stalledReaderBytes: 8 * 1024 * 1024,
  stalledReaderMs: 30_000,

  presenceIntervalMs: 80,
  tickMs: 10,
  keepAliveMs: 2_000,
  socketSilenceMs: 30_000,
  compactAfterUpdates: 500,
  compactAfterBytes: 1024 * 1024,

  joinsPerMinutePerInvitation: 600,
  createsPerMinutePerAddress: 30,
  commandsPerMinutePerParticipant: 240,
} as const

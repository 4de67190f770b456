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
  importedProseLength: 20_000,
  /** Days have four digits for the year: browsers offer six where nothing stops them. */
  latestDay: '9999-12-31',
  /** Of an invitation or a pass, far above what is handed out. */
  secretLength: 200,

  unitsPerWorkshop: 40,
  participantsPerWorkshop: 500,
  stickiesPerUnit: 400,
  recordsPerCollection: 5_000,
  driversPerWorkshop: 1_000,

  maxRequestBytes: 64 * 1024,
  maxImportBytes: 16 * 1024 * 1024,
  maxFrameBytes: 1024 * 1024,
  maxUpdateBytes: 512 * 1024,
  structsPerUpdate: 60_000,
  clientIdsPerUpdate: 1_000,
  /** Of one plain field, measured as JSON. */
  maxFieldLength: 16_000,
  /** Of one shared text: far above what is asked of people, since two may type past a limit at once. */
  maxProseLength: 16_000,
  fieldsPerRecord: 60,
  maxFieldDepth: 6,
  /** Received from one socket and not yet worked through. */
  maxWaitingBytes: 4 * 1024 * 1024,
  /** How often one socket may build on changes that the server has never seen. */
  unreadyUpdates: 5,
  /** How often one socket may ask for all it lacks; an honest browser asks once, when it connects. */
  stateQuestions: 20,
  maxPresenceBytes: 1024,
  slowReaderBytes: 1024 * 1024,
  stalledReaderBytes: 8 * 1024 * 1024,
  stalledReaderMs: 30_000,

  presenceIntervalMs: 80,
  tickMs: 10,
  envelopeFollowMs: 100,
  keepAliveMs: 2_000,
  socketSilenceMs: 30_000,
  /** A browser that hears nothing for so long, two keep-alives and a bit, takes the line for dead. */
  lineSilenceMs: 4_500,
  /** A document without sockets is put away after this time. */
  idleRoomMs: 30_000,
  compactAfterUpdates: 500,
  compactAfterBytes: 1024 * 1024,

  joinsPerMinutePerInvitation: 600,
  createsPerMinutePerAddress: 30,
  commandsPerMinutePerParticipant: 240,
  exportsPerMinutePerParticipant: 30,
  /** Objectives and key results that the PDF draws, and the characters in them: drawing keeps everybody else waiting. */
  pdfRecords: 1_000,
  pdfCharacters: 300_000,
} as const

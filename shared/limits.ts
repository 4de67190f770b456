/** Every limit of the product in one place, with its unit in the name. */
export const limits = {
  nameLength: 80,
  /** How much of a version's name stands in the name of another. */
  quotedNameLength: 40,
  titleLength: 120,
  stickyTextLength: 280,
  themeNameLength: 80,
  objectiveTextLength: 240,
  keyResultTextLength: 280,
  proseLength: 4_000,
  shortTextLength: 500,
  importedProseLength: 20_000,
  /** Of the key by which a record is sorted. */
  orderLength: 200,
  /** Days have four digits for the year: browsers offer six where nothing stops them. */
  latestDay: '9999-12-31',
  /** Of an invitation or a pass, far above what is handed out. */
  secretLength: 200,

  unitsPerWorkshop: 40,
  participantsPerWorkshop: 500,
  /** Of these, for facilitators and the CEO. */
  seatsKeptForSteering: 10,
  /** With fewer ballots a sum would say how somebody voted: nothing is published but how many there were. */
  fewestBallotsShown: 3,
  stickiesPerUnit: 400,
  recordsPerCollection: 5_000,
  driversPerWorkshop: 1_000,

  maxRequestBytes: 64 * 1024,
  maxImportBytes: 16 * 1024 * 1024,
  /** Imports still coming in: each is kept in memory until it is whole. */
  uploadsAtOnce: 12,
  uploadsAtOncePerAddress: 4,
  maxFrameBytes: 1024 * 1024,
  maxUpdateBytes: 512 * 1024,
  /** Of one document as it is stored, ten times a long workshop: everybody loads all of it. */
  documentBytes: 32 * 1024 * 1024,
  /** Of these, for facilitators, so that they can still put right what somebody filled up. */
  documentBytesKeptForFacilitators: 2 * 1024 * 1024,
  /** What one person may add to it while it is open on the server: more than a whole off-site holds. */
  documentBytesPerParticipant: 8 * 1024 * 1024,
  /** A sticky is seven; more than these at once would keep everybody waiting for longer than 50 ms. */
  structsPerUpdate: 8_000,
  valuesPerUpdate: 16_000,
  clientIdsPerUpdate: 1_000,
  /** Every reconnect repeats all that was ever deleted. */
  deletedRangesPerUpdate: 120_000,
  deletingClientsPerUpdate: 40_000,
  /** Of one person in one document while it is open on the server: each page they write from takes one. All are in every reconnect. */
  clientIdsPerParticipant: 500,
  /** Of one plain field, measured as JSON. */
  maxFieldLength: 16_000,
  /** Of one shared text: far above what is asked of people, since two may type past a limit at once. */
  maxProseLength: 16_000,
  fieldsPerRecord: 60,
  maxFieldDepth: 6,
  /** Of one person in one workshop: three devices with three tabs each, and the dead lines that nobody has noticed yet. */
  socketsPerParticipant: 48,
  /** Of one person in one workshop, over all their sockets: ten times what typing and dragging in every tab come to. */
  receivedBytesPerSecond: 256 * 1024,
  /** At once: a whole board and all that they have ever typed, with ease. */
  receivedBurstBytes: 4 * 1024 * 1024,
  /** Counted as so many bytes: judging the smallest change takes its time too, and a question may be answered with all. */
  leastMessageWeight: 512,
  questionWeight: 64 * 1024,
  /** Received from one socket and not yet worked through. */
  maxWaitingBytes: 4 * 1024 * 1024,
  /** How often one socket may build on changes that the server has never seen. */
  unreadyUpdates: 5,
  /** How often one socket may ask for all it lacks; an honest browser asks once, when it connects. */
  stateQuestions: 8,
  maxPresenceBytes: 1024,
  slowReaderBytes: 1024 * 1024,
  stalledReaderBytes: 8 * 1024 * 1024,
  stalledReaderMs: 30_000,

  /** Presence goes out at most this often, the newest of each connection: saying it more often tells nobody more. */
  presenceIntervalMs: 80,
  tickMs: 10,
  /** What a room works through in one go before everybody else has a turn. */
  batchMs: 20,
  envelopeFollowMs: 100,
  keepAliveMs: 2_000,
  socketSilenceMs: 30_000,
  /** A browser that hears nothing for so long, two keep-alives and a bit, takes the line for dead. */
  lineSilenceMs: 4_500,
  /** So long a browser waits to hear who it is here before it opens its own copy. */
  sessionAnswerMs: 1_500,
  /** Freezing a large set takes its time; a line that swallows everything takes for ever. */
  commandAnswerMs: 8_000,
  /** A lead facilitator whom nobody has seen for so long can be succeeded. */
  leadAbsenceMs: 60_000,
  /** A document without sockets is put away after this time. */
  idleRoomMs: 30_000,
  /** How often the server keeps a copy of all workshops beside them, where something has changed. */
  keepCopyEveryMs: 600_000,
  compactAfterUpdates: 500,
  compactAfterBytes: 1024 * 1024,

  joinsPerMinutePerInvitation: 600,
  /** Behind a proxy everybody shares one address; it is there to slow down a machine, not people. */
  createsPerMinutePerAddress: 120,
  /** A large import counts as several workshops, one for each of these. */
  importBytesPerCreation: 256 * 1024,
  commandsPerMinutePerParticipant: 240,
  exportsPerMinutePerParticipant: 30,
  /** Objectives and key results that the PDF draws, and the characters in them. */
  pdfRecords: 1_000,
  pdfCharacters: 300_000,
  /** Files are made and read beside the thread that serves sockets: so many at once, one of them for each workshop. */
  asideAtOnce: 2,
  /** Under way or in line, of one person. */
  asidePerPerson: 6,
  /** What takes longer is given up, since the next ones wait for it. */
  asideWorkMs: 60_000,
  asideMemoryMb: 768,
  /** So long a thread stays for the next one. */
  asideIdleMs: 60_000,
} as const

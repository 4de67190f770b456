export const swot = {
  /** The letters of SWOT, as marks. */
  letters: { strength: 'S', weakness: 'W', opportunity: 'O', threat: 'T' },
  questions: {
    strength: 'What are we good at that we control?',
    weakness: 'What holds us back that we could change ourselves?',
    opportunity: 'What happens outside that we could use?',
    threat: 'What happens outside that could hurt us?',
  },
  inside: 'Inside',
  outside: 'Outside',
  example: 'For example',
  examples: {
    strength: '“Nine of ten clients renew; the two we lost last year went out of business.”',
    weakness: '“A new colleague needs five months until the first billable day.”',
    opportunity: '“From January, public tenders require a certificate that few competitors have.”',
    threat: '“Two competitors opened offices in our city and pay 15 % more.”',
  },
  unseen: 'Only {{unit}} sees this until the envelopes are opened.',
  silent: {
    setting: 'Write silently first: each person alone, then the unit reads it all',
    settingWords:
      'What people write stays with them, without a name and without a time, until you open it to their unit.',
    fixed: 'The first notes have been written, so this stays as it is.',
    promise:
      'Write for yourself. When the facilitator opens the notes, {{unit}} sees them in no particular order, without a name and without a time.',
    noPromise:
      'Write for yourself. In {{unit}} there are fewer than {{fewest}} people: once the notes are opened, the others can tell who wrote what.',
    limits:
      'What this can’t hide: notes sent together after being offline can be seen to belong together; a note that arrives after the opening is seen to arrive then; and the wording can give its writer away.',
    operator:
      'Until then your notes are kept under your own pass: whoever runs the server can find out whose they are.',
    unitCount_one: '{{unit}} has {{count}} silent note so far.',
    unitCount_other: '{{unit}} has {{count}} silent notes so far.',
    shared:
      '{{unit}} now sees all notes, and nobody else does. What you add still carries no name; what you change is seen as you type.',
    open: 'Open the silent notes',
    openTitle: 'Show each unit its silent notes?',
    openWords_one:
      '{{count}} note was written. Each unit sees its own, shuffled and without names, and goes on together. This can’t be taken back.',
    openWords_other:
      '{{count}} notes were written. Each unit sees its own, shuffled and without names, and goes on together. This can’t be taken back.',
    openedNow: 'The units can now see their notes.',
    written_one: '{{count}} written silently',
    written_other: '{{count}} written silently',
  },
  late: 'Your envelope has been opened. You can still add stickies: they reach the board marked as late.',
  chooseQuadrant: 'Quadrant',
  dragHint: 'Stickies can be dragged with a pointer; “Move to…” does the same with the keyboard.',
  count_one: '{{count}} sticky',
  count_other: '{{count}} stickies',
  composer: {
    label: 'New sticky: {{quadrant}}',
    placeholder: 'One thought, one sticky',
    left_one: '{{count}} character left',
    left_other: '{{count}} characters left',
    tooLong:
      'This has {{length}} characters, and a sticky holds {{max}}. Shorten it or split it in two; nothing has been added yet.',
    lineTooLong:
      'The line “{{start}}…” is longer than the {{max}} characters a sticky holds. Nothing has been added yet.',
    full: 'A unit holds at most {{max}} stickies. Remove some before you add more.',
    linesPasted: '{{count}} lines pasted.',
    addLines: 'Add {{count}} stickies',
    addAsOne: 'Add as one',
  },
  sticky: {
    by: '{{name}}',
    edit: 'Edit',
    editLabel: 'Text of the sticky',
    moveTo: 'Move to {{quadrant}}',
    actions: 'Actions for “{{text}}”',
    removed: 'Sticky removed.',
    moved: 'Moved to {{quadrant}}.',
  },
  coach: {
    strength: '“{{word}}” sounds like something inside that you control. Is it a strength?',
    weakness: '“{{word}}” sounds like something inside that you could change. Is it a weakness?',
    opportunity: '“{{word}}” sounds like the world outside. Is it an opportunity?',
    threat: '“{{word}}” sounds like the world outside. Is it a threat?',
    move: 'Move to {{quadrant}}',
    keep: 'Keep it here',
  },
  delivery: { waiting: 'waiting', delivered: 'delivered' },
  ready: {
    say: 'We are ready',
    back: 'Back to writing',
    saidTitle: '{{unit}} is ready.',
    said_one:
      'The room sees that you are ready, not what you wrote. {{count}} sticky so far; you can still change things.',
    said_other:
      'The room sees that you are ready, not what you wrote. {{count}} stickies so far; you can still change things.',
  },
  closed: {
    title: 'Read only',
    before: 'Writing opens when the facilitator moves the group to SWOT.',
    after: 'Writing is closed: the group has moved on. What you wrote stays here.',
    locked: 'The facilitator is holding everyone for a moment. You can write again right after.',
    role: 'You can read along; writing is for the members of the units.',
  },
  counts: {
    title: 'Stickies per unit and quadrant',
    privacy: 'You see how much, never what: the text stays with each unit until the envelopes are opened.',
    unit: 'Unit',
    state: 'State',
    people_one: '{{count}} person',
    people_other: '{{count}} people',
    ready: 'Ready',
    writing: 'Writing',
    opened: 'Opened',
    unitsReady_one: '{{ready}} of {{count}} unit ready.',
    unitsReady_other: '{{ready}} of {{count}} units ready.',
    soFar_one: '{{count}} sticky so far.',
    soFar_other: '{{count}} stickies so far.',
    emptyTitle: 'Nobody has joined a unit yet',
    empty:
      'Once members of a unit have joined and started to write, this shows how many stickies each unit has in each quadrant.',
  },
  tips: {
    title: 'A good sticky',
    one: 'One thought each, with a fact or a number if you have one.',
    inside: 'Strengths and weaknesses are inside: you control them.',
    outside: 'Opportunities and threats are outside: they happen to everyone.',
    keys: 'Enter adds. Shift+Enter starts a new line. Paste a list to get one sticky per line.',
  },
  otherUnits: 'The other units',
} as const

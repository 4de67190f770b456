export const facilitation = {
  firstWorkshop: 'Strategy off-site',
  cockpit: 'Cockpit',
  groupIsAt: 'The group is at {{place}}. {{phase}}',
  goOn: 'Go on to {{phase}}',
  lastPhase: 'This is the last phase. It runs until the cycle ends.',
  jump: 'Go to another phase',
  jumpHeading: 'Take the group to…',
  block: {
    title: 'Now',
    planned: 'Planned: {{count}} min',
    left_one: '{{count}} min left as planned',
    left_other: '{{count}} min left as planned',
    over_one: '{{count}} min over plan',
    over_other: '{{count}} min over plan',
    next: 'Then: {{blocks}}',
    item: '{{title}} ({{count}} min)',
  },
  readiness: 'What makes this phase complete',
  isReady: 'Ready',
  isNotReady: 'Not yet',
  notReady: {
    title: 'Not everything is ready',
    words: 'You can go on anyway: nothing is lost, and you can come back. Still open:',
    stay: 'Stay here',
    goOn: 'Go on to {{phase}} anyway',
  },
  timer: {
    title: 'Timer',
    minutes: '{{count}} min',
    startLabel_one: 'Start {{count}} minute',
    startLabel_other: 'Start {{count}} minutes',
    custom: 'Minutes',
    start: 'Start',
    problem: 'Type a whole number of minutes from 1 to {{most}}.',
    pause: 'Pause',
    resume: 'Resume',
    extend: '{{count}} min',
    extendLabel: 'Add {{count}} minutes',
    clear: 'Remove the timer',
    pauseRoom: 'Break',
    breakLabel: 'Start a break; without a number it lasts {{count}} minutes',
    away: 'Break until {{time}}',
    endBreak: 'End the break',
  },
  hold: {
    hold: 'Hold everyone',
    release: 'Release',
    words: 'While everyone is held, only facilitators can write.',
  },
  wall: {
    open: 'Open the wall',
    blocked: 'Your browser didn’t let the wall open in a window of its own.',
    openHere: 'Open it here',
  },
  here: {
    count: '{{here}} of {{people}}',
    nobody: 'Nobody has joined a unit yet. The invitations are in “Set up”.',
    noUnit: 'In no unit',
  },
  lead: {
    mine: 'You lead this workshop',
    of: '{{name}} leads this workshop',
    nobody: 'Nobody leads this workshop',
    mineWords:
      'Nobody can remove you or give you another role. If you are away for a minute, a co-facilitator can take over.',
    words: 'You facilitate together. If whoever leads is away for a minute, you can take over.',
    handOver: 'Hand over to {{name}}',
    take: 'Take the lead',
  },
  parking: {
    title: 'Parking lot ({{count}})',
    what: 'What do we come back to?',
    park: 'Park it',
    empty: 'What doesn’t belong to the question at hand is kept here, with a name and a date to come back to it.',
    owner: 'Who',
    reviewOn: 'When',
    remove: 'Remove from the parking lot: {{text}}',
    removed: 'Removed from the parking lot.',
  },
  version: {
    save: 'Save version',
    name: 'Name of the version',
    suggested: 'At “{{phase}}”',
    missing: 'Give it a name you will recognise.',
    saved: 'The version “{{name}}” is saved.',
  },
  versions: {
    title: 'Versions',
    listed: 'Kept versions, newest first',
    loading: 'Looking up the kept versions…',
    again: 'Try again',
    empty: 'None yet. A version is kept whenever the group moves to another phase, or when you save one.',
    all: 'Show all {{count}}',
    bringBack: 'Bring back…',
    bringBackLabel: 'Bring back… “{{name}}”, {{at}}',
    confirm: {
      title: 'Bring back “{{name}}”?',
      goesBack:
        'What people wrote on the board goes back to how it was then ({{at}}). What was added since leaves the board.',
      kept: 'The board as it is now is kept as a version first, so you can bring that back too.',
      stays:
        'Who is in the room, the phase, ballots, settings and signatures stay. A signature counts only for the words it was given for.',
      envelopes:
        'The units’ own envelopes aren’t touched. Any that were opened or offered since count as closed again: open or offer them again.',
      told: 'Everyone is told.',
      act: 'Bring it back',
    },
    broughtBack: 'The board is back to how it was: {{at}}. What was there before is kept as a version.',
    beforePhase: 'Before “{{phase}}”',
    beforeRestoring: 'Before going back to “{{name}}”',
    frozen: 'Frozen',
    frozenAgain: 'Frozen, amendment {{amendment}}',
  },
  /** The two days as a new workshop proposes them: a title per block, and what the facilitator says to open it. */
  agenda: {
    opening: {
      title: 'Opening: what we are here for',
      script:
        'Welcome everyone. Read the purpose aloud, and how we will know that these two days were worth it. Agree on how we want to work together.',
    },
    swot: {
      title: 'SWOT, each unit on its own',
      script:
        'Write silently for ten minutes, then share within the unit. Strengths and weaknesses are ours to change; opportunities and threats come from outside. Nobody else sees it yet.',
    },
    shortBreak: { title: 'Break', script: 'Fifteen minutes. Say when to be back.' },
    themes: {
      title: 'Open the envelopes, form themes',
      script:
        'All stickies on one board. Bring together what says the same and name six to ten themes. What fits nowhere goes into the tray with a reason: nothing is dropped.',
    },
    priorities: {
      title: 'Secret ballot, discussion, two or three priorities',
      script:
        'Everyone votes alone; nobody sees a result until the ballot is closed. Talk about where we are far apart, not only about what came first. The most senior person speaks last.',
    },
    lunch: { title: 'Lunch', script: 'One hour. Leave the laptops in the room.' },
    direction: {
      title: 'Vision, targets, company objectives',
      script:
        'The CEO shares the vision and the numbers, and drafts two or three objectives, each from a priority. The room listens first, then comments.',
    },
    keyResults: {
      title: 'From the target back to the levers',
      script:
        'Work each target backwards until it stands on a few levers that somebody can move. A lever that the room accepts becomes a key result with a baseline, a target, an owner and a date.',
    },
    closing: {
      title: 'Closing day one',
      script: 'Save a version. Each lead says in one sentence what they take into tonight’s draft.',
    },
    recap: {
      title: 'Recap of day one',
      script:
        'Walk through the priorities, objectives and key results. Ask what looks different after a night’s sleep.',
    },
    teams: {
      title: 'Unit OKRs',
      script:
        'Leads show their drafts to neighbouring units first, then to their own people. Which problems do we face, and what result would show that they are solved? Offer only what the unit can stand behind.',
    },
    alignment: {
      title: 'Alignment',
      script:
        'The whole set side by side. Take the findings one by one: who gives, who needs, what is missing. Each ends with a decision on the record.',
    },
    commit: {
      title: 'Signatures',
      script:
        'Read the set aloud once more. Every lead signs: a commitment, a commitment with a concern, or a dissent in their own words. Then it is frozen.',
    },
    outlook: {
      title: 'How we follow up',
      script: 'Set the dates of the monthly reviews, and say who tells the rest of the company what, and by when.',
    },
  },
} as const

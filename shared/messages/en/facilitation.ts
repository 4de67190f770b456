export const facilitation = {
  versions: {
    beforeRestoring: 'Before going back to “{{name}}”',
    frozen: 'Frozen',
    frozenAgain: 'Frozen, amendment {{amendment}}',
  },
  /** The two days as a new workshop proposes them: a title per block, and what the facilitator says to open it. */
  agenda: {
    opening: {
      title: 'Opening: what we are here for',
      script:
        'Welcome everyone. Read the purpose aloud, and how we will know that these two days were worth it. Agree how we want to work together.',
    },
    swot: {
      title: 'SWOT, each unit by itself',
      script:
        'Write silently for ten minutes, then share within the unit. Strengths and weaknesses are ours to change; opportunities and threats come from outside. Nobody else sees it yet.',
    },
    shortBreak: { title: 'Break', script: 'Fifteen minutes. Name the time to be back.' },
    themes: {
      title: 'Open the envelopes, form themes',
      script:
        'All notes on one board. Bring together what says the same and name six to ten themes. What fits nowhere goes to the tray with a reason: nothing is dropped.',
    },
    priorities: {
      title: 'Secret ballot, discussion, two or three priorities',
      script:
        'Everyone votes alone; nobody sees a result until the ballot is closed. Talk about where we are far apart, not only about who won. The most senior person speaks last.',
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
      title: 'Close of day one',
      script: 'Save a version. Each lead says in one sentence what they take into tonight’s draft.',
    },
    recap: {
      title: 'Recap of day one',
      script: 'Walk through priorities, objectives and key results. Ask what looks different after a night’s sleep.',
    },
    teams: {
      title: 'Unit OKRs',
      script:
        'Leads show neighbours their drafts first, then their own people. Which problems do we face, and what result would show that they are solved? Offer only what the unit can stand behind.',
    },
    alignment: {
      title: 'Alignment',
      script:
        'The whole set side by side. Take the findings one by one: who gives, who needs, what is missing. Each ends with a decision on the record.',
    },
    commit: {
      title: 'Signature',
      script:
        'Read the set aloud once more. Every lead signs: a commitment, a commitment with a concern, or a dissent in their own words. Then it is frozen.',
    },
    outlook: {
      title: 'How we follow up',
      script: 'Set the dates of the monthly reviews, and say who tells the rest of the company what, and by when.',
    },
  },
} as const

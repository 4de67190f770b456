/** Per phase: its name on the rail, its one question as the headline, and what it is for. */
export const phases = {
  setup: {
    name: 'Set up',
    question: 'What should this off-site achieve?',
    purpose: 'Name the purpose, the units and their leads, and invite everyone.',
  },
  swot: {
    name: 'SWOT',
    question: 'Where do we stand today?',
    purpose: 'Each unit writes down its own strengths, weaknesses, opportunities and threats, unseen by the others.',
  },
  pool: {
    name: 'Themes',
    question: 'What belongs together?',
    purpose: 'The envelopes are opened. Bring together what says the same and name 6 to 10 themes.',
  },
  priorities: {
    name: 'Priorities',
    question: 'What matters most?',
    purpose: 'A secret ballot on the themes, a look at where opinions differ, and 2 or 3 strategic priorities.',
  },
  direction: {
    name: 'Direction',
    question: 'Where are we going?',
    purpose: 'The vision, the numeric targets, and 2 or 3 company objectives, each from a priority.',
  },
  keyResults: {
    name: 'Key results',
    question: 'What has to move, and by how much?',
    purpose: 'Work the targets backwards through a driver tree to the few levers that close the gap.',
  },
  teams: {
    name: 'Unit OKRs',
    question: 'What will your unit contribute?',
    purpose: 'Each unit drafts its objectives and key results and offers what it can stand behind.',
  },
  alignment: {
    name: 'Alignment',
    question: 'Does it add up?',
    purpose: 'Gaps, overlaps and conflicts, each closed by a decision on the record.',
  },
  commit: {
    name: 'Commitment',
    question: 'Can everyone sign this?',
    purpose: 'Every lead signs, the set is frozen, and everyone takes the same document home.',
  },
  follow: {
    name: 'Follow-up',
    question: 'Are we getting there?',
    purpose: 'A monthly look at each key result: value, confidence, and what has changed.',
  },
} as const

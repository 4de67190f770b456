/**
 * Per rule its name and the question it puts to the room. A rule with several cases has a question of its own for each:
 * `question_<variant>`. Under `readiness` what a phase waits for, under `sizeGate` why units have OKRs of their own or not.
 */
export const rules = {
  severity: { error: 'Has to be settled', warning: 'Worth a look', info: 'For your information' },

  'O-COUNT': {
    title: 'Too many objectives',
    question:
      '{{unit}} has {{count}} objectives, and more than {{most}} are hard to keep in mind. Which ones matter less?',
  },
  'O-NUM': {
    title: 'A number in the objective',
    question:
      '“{{text}}” names a number ({{word}}). Could it move into a key result, so that the objective says where to?',
  },
  'O-LINE': {
    title: 'Longer than a line',
    question: 'Can “{{text}}” be said in one short line that people will remember?',
    question_long: 'The objective has {{characters}} characters. Can it be said in {{most}} or fewer?',
    question_sentences: 'The objective has more than one sentence. Which one is it about?',
  },
  'O-VERB': {
    title: 'No change named',
    question: 'What will be different when “{{text}}” is reached?',
    question_still: '“{{text}}” begins with “{{word}}”. What will be different at the end?',
    question_none: 'Which verb says what will change in “{{text}}”?',
  },
  'O-VALUE': {
    title: 'Linked to no priority',
    question: 'Which of the strategic priorities does “{{text}}” serve?',
  },
  'O-TIME': {
    title: 'No period',
    question: 'By when is “{{text}}” to be reached? Set the cycle, or an end for this objective.',
  },
  'O-KRS': {
    title: 'Number of key results',
    question: '“{{text}}” has {{count}} key results. Two to five show best whether it is reached.',
    question_noResult: 'How will you know that “{{text}}” is reached? It has no key result yet.',
    question_single: '“{{text}}” has only one key result. What else would show that it is reached?',
    question_tooMany: '“{{text}}” has {{count}} key results. Which five show best that it is reached?',
  },
  'O-SUFF': {
    title: 'The parts don’t make the whole',
    question:
      'What is to build “{{keyResult}}” adds up to {{contributed}} of {{needed}}. Where do the missing {{shortfall}} come from?',
  },
  'O-MIX': {
    title: 'No early sign',
    question:
      'None of the key results of “{{text}}” is leading. Which one would move first, while you can still steer?',
  },
  'O-PAIR': {
    title: 'Quantity without quality',
    question: '“{{keyResult}}” asks for more. Which key result makes sure that it is also good?',
  },

  'KR-NUM': {
    title: 'No number',
    question: 'Which number tells whether “{{text}}” was reached? A milestone needs evidence instead.',
  },
  'KR-BASELINE': {
    title: 'No sure baseline',
    question: 'Where does “{{text}}” stand today?',
    question_missing: 'Where does “{{text}}” stand today?',
    question_estimated: 'The baseline of “{{text}}” ({{baseline}}) is an estimate. Who can measure it, and by when?',
  },
  'KR-METHOD': {
    title: 'Baseline without a method',
    question: 'How was today’s value of “{{text}}” measured, so that it is measured alike next time?',
  },
  'KR-UNIT': {
    title: 'Unit or time unclear',
    question: 'What exactly is counted in “{{text}}”, and over which time?',
    question_unit: 'What does the number in “{{text}}” count?',
    question_window: 'Over which time is “{{text}}” counted: a month, a quarter, the year?',
  },
  'KR-PCT-AMBIG': {
    title: 'Points or percent?',
    question:
      'Does “by {{change}}” in “{{text}}” mean percentage points, or a share of today’s value? From what to what?',
  },
  'KR-DIR': {
    title: 'Wrong direction',
    question: '“{{text}}” leads from {{baseline}} to {{target}}. Is that the way you want to go?',
    question_up: '“{{text}}” is meant to rise, but leads from {{baseline}} to {{target}}. Which of the two is right?',
    question_down: '“{{text}}” is meant to fall, but leads from {{baseline}} to {{target}}. Which of the two is right?',
  },
  'KR-TRIVIAL': {
    title: 'Hardly a change',
    question: 'Would anyone notice if “{{text}}” were reached?',
    question_change: 'From {{baseline}} to {{target}} is hardly a change. Is “{{text}}” worth a key result?',
    question_relative: 'A change of {{change}} is hardly one. Is “{{text}}” worth a key result?',
    question_confidence: 'You are sure of “{{text}}” already ({{confidence}} of 10). Could it ask for more?',
  },
  'KR-HEROIC': {
    title: 'Committed, but hardly believed',
    question: '“{{text}}” is committed with a confidence of {{confidence}} of 10. Lower it, or call it aspirational?',
  },
  'KR-ACT': {
    title: 'An activity',
    question: '“{{word}}” describes what you do. What will be different because of “{{text}}”?',
  },
  'KR-OUTPUT': {
    title: 'An output',
    question: 'You will “{{word}}” something. What will that change for clients or for the company in “{{text}}”?',
  },
  'KR-EVID': {
    title: 'No evidence',
    question: 'Where can anyone look up whether “{{text}}” was reached?',
  },
  'KR-OWNER': {
    title: 'Not one owner',
    question: 'Who is the one person accountable for “{{text}}”?',
    question_missing: 'Who is the one person accountable for “{{text}}”?',
    question_several: '“{{owner}}” is more than one person. Who is the one accountable for “{{text}}”?',
  },
  'KR-DATE': {
    title: 'No usable date',
    question: 'By when is “{{text}}” due?',
    question_missing: 'By when is “{{text}}” due?',
    question_past: '“{{text}}” was due on {{due}}, which has passed. By when is it due?',
    question_outside: '“{{text}}” is due on {{due}}, outside this cycle. Which day inside it is meant?',
  },
  'KR-LASTDAY': {
    title: 'All on the last day',
    question:
      '{{late}} of {{total}} key results of {{unit}} are due on the last day, {{due}}. Which could be due earlier?',
  },
  'KR-CADENCE': {
    title: 'Measured too seldom',
    question:
      '“{{text}}” is measured every {{measuredEvery}} days and reviewed every {{reviewedEvery}}. What could be measured more often?',
  },
  'KR-LAG': {
    title: 'Not in the team’s hands',
    question: 'What comes before “{{text}}” that the team itself can move?',
    question_lagging: '“{{text}}” shows only afterwards. What comes before it that the team itself can move?',
    question_influence: '{{driver}} moves mostly by others. What can the team itself move for “{{text}}”?',
  },
  'KR-KIND': {
    title: 'Committed or aspirational?',
    question: 'Is “{{text}}” committed (to be reached in full) or aspirational (70 % would be good)?',
  },
  'KR-AND': {
    title: 'Two in one',
    question: '“{{text}}” seems to measure two things. Make it two key results, or choose one?',
  },
  'KR-ABS': {
    title: 'Easy to flood',
    question: 'One can always make more {{thing}}. Which rate beside “{{text}}” shows that they are good ones?',
  },
  'KR-DUP': {
    title: 'Said twice',
    question: '{{unit}} has “{{text}}” and “{{otherText}}”. Are they the same?',
  },
  'PRIO-COUNT': {
    title: 'Priorities',
    question: 'Two or three priorities can be held. Which ones are they?',
    question_count: 'There are {{count}} priorities. Two or three can be held: which ones are they?',
    question_inside: '“{{priority}}” has no strength or weakness behind it. What do we have, or lack, for it?',
    question_outside: '“{{priority}}” has no opportunity or threat behind it. What outside makes it matter?',
    question_evidence: '“{{priority}}” has no sticky behind it. Which themes is it built on?',
  },

  'CHK-STALE': {
    title: 'No news',
    question: 'There has been no check-in for “{{text}}” for {{days}} days. Where does it stand?',
    question_never: '“{{text}}” has had no check-in for {{days}} days. Where does it stand?',
    question_late: 'The last check-in for “{{text}}” is {{days}} days old. Where does it stand?',
  },
  'CHK-PACE': {
    title: 'Behind plan',
    question:
      '“{{text}}” stood at {{value}} on {{on}}; the plan said {{expected}}. What would bring back the {{behindPercent}} % of the way?',
  },
  'CHK-CONF': {
    title: 'Confidence without a word',
    question: 'Confidence in “{{text}}” is {{confidence}} of 10. What is behind it?',
    question_moved: 'Confidence in “{{text}}” went from {{before}} to {{confidence}}. What has happened?',
    question_low: 'Confidence in “{{text}}” is only {{confidence}} of 10. What stands in the way?',
  },

  'GAP-NOSUPPORT': {
    title: 'Nobody contributes',
    question: 'No unit contributes to “{{text}}”. Who will bring it about?',
  },
  'GAP-SUM': {
    title: 'It doesn’t add up',
    question:
      'The units bring {{contributed}} of {{needed}} for “{{text}}”. Who brings the missing {{shortfall}}, or is the target too high?',
  },
  'GAP-UNQUANTIFIED': {
    title: 'A contribution without an amount',
    question: 'How much does “{{from}}” bring to “{{to}}”?',
  },
  'GAP-PRIORITY': {
    title: 'A priority left alone',
    question: 'Which objective takes up “{{name}}”?',
    question_priority: 'No objective takes up the priority “{{name}}”. Which one will?',
    question_lever: '{{name}} is one of the strongest levers, and no key result moves it. Who will?',
  },
  'GAP-TEAM': {
    title: 'A gap in the teams',
    question: 'Who works for “{{name}}”?',
    question_objective: 'No unit works for “{{name}}”. Who will?',
    question_unit: '{{name}} has no objective. What does it contribute, or which other essential work does it do?',
  },
  'OVER-METRIC': {
    title: 'One metric, several claims',
    question: '{{units}} claim {{metric}} at the same time. Split it, name a lead and contributors, or drop one?',
  },
  'OVER-DOUBLE': {
    title: 'Counted twice?',
    question: 'The units bring {{contributed}} to “{{text}}”, which needs {{needed}}. Is something counted twice?',
  },
  'CONF-DIR': {
    title: 'Opposite directions',
    question: '{{upUnit}} raises {{metric}} (“{{up}}”), {{downUnit}} lowers it (“{{down}}”). Which is it to be?',
  },
  'CONF-TARGET': {
    title: 'Different numbers for one metric',
    question:
      '{{oneUnit}} and {{otherUnit}} have different numbers for {{metric}}: {{one}} and {{other}}. Which holds?',
    question_target: '{{oneUnit}} wants {{metric}} at {{one}}, {{otherUnit}} at {{other}}. Which target holds?',
    question_baseline: '{{oneUnit}} starts {{metric}} from {{one}}, {{otherUnit}} from {{other}}. Which is right?',
  },
  'DEP-UNACCEPTED': {
    title: 'An open request',
    question: '{{from}} needs “{{what}}” from {{to}}. Does {{to}} accept?',
    question_requested: '{{from}} needs “{{what}}” from {{to}}. Does {{to}} accept?',
    question_countered: '{{to}} offers “{{what}}” for another day. Can {{from}} live with it?',
    question_declined: '{{to}} declined “{{what}}”. How does {{from}} manage without it?',
  },
  'DEP-DATE': {
    title: 'Too late to rely on',
    question:
      '{{from}} needs “{{what}}” by {{neededBy}}, {{to}} offers {{offeredBy}}: less than {{buffer}} days to spare. Which of the two can move?',
  },
  'DATE-ORDER': {
    title: 'In the wrong order',
    question: 'Which date is right?',
    question_driver:
      '“{{lower}}” is due on {{lowerDue}}, after “{{upper}}” ({{upperDue}}), which it drives. Which can move?',
    question_start: '“{{text}}” ends on {{due}}, before it starts ({{start}}). Which date is right?',
  },
  ORPHAN: {
    title: 'Serves nothing yet',
    question: 'What does “{{text}}” of {{unit}} serve?',
    question_unlinked: 'What does “{{text}}” of {{unit}} serve: a company key result, or is it unaligned by choice?',
    question_second: '{{unit}} keeps more than one objective unaligned by choice. Which one stays, beside “{{text}}”?',
  },
  'LOAD-TEAM': {
    title: 'More than a unit can carry',
    question:
      '{{unit}} has {{objectives}} objectives and {{keyResults}} key results, up to {{fullest}} for one objective. What can wait?',
  },
  'LOAD-OWNER': {
    title: 'Too much for one person',
    question: '{{owner}} owns {{count}} key results. Who could take one over?',
  },
  'SIZE-GATE': {
    title: 'Small for team OKRs',
    question:
      'With {{headCount}} people (team OKRs begin to help at {{minimum}}), do {{units}} units need OKRs of their own?',
  },
  'SIGN-ALL': {
    title: 'A signature is missing',
    question: '{{unit}} has not signed yet. Commit, commit with a concern, or dissent?',
    question_void: 'The set has changed since {{unit}} signed. Does the signature still hold?',
    question_missing: '{{unit}} has not signed yet. Commit, commit with a concern, or dissent?',
  },

  readiness: {
    purposeWritten: 'The purpose is written',
    unitsHaveLeads: '{{count}} of {{total}} units have a lead or a deputy',
    unitsReady: '{{count}} of {{total}} units are ready',
    stickiesPlaced: '{{count}} of {{total}} stickies are in a theme or in the tray',
    themesFormed: '{{count}} themes; 6 to 10 work best',
    prioritiesChosen: '{{count}} priorities; 2 or 3 are wanted',
    objectivesSet: '{{count}} company objectives; 2 or 3 are wanted',
    objectivesLinked: '{{count}} of {{total}} objectives are linked to a priority',
    objectivesGradable: '{{count}} of {{total}} objectives have 3 to 5 key results that can be graded',
    unitsOffered: '{{count}} of {{total}} units have made their offer',
    teamOkrsSkipped: 'Skipped: the company is small enough for company OKRs alone',
    findingsClosed: 'Findings that still block: {{count}}',
    unitsSigned: '{{count}} of {{total}} units have signed',
    setFrozen: 'The set is frozen',
    checkInsCurrent: '{{count}} of {{total}} key results have no check-in overdue',
    cycleEnded: 'The cycle has ended',
  },

  sizeGate: {
    largeEnough: 'With {{headCount}} people, units benefit from OKRs of their own.',
    belowSetMinimum: 'With {{headCount}} people, below the {{minimum}} set for this off-site, company OKRs are enough.',
    belowServicesMinimum:
      'In services firms under {{minimum}} people, team OKRs make little sense: with {{headCount}}, company OKRs are enough.',
    belowMinimum: 'Under {{minimum}} people, company OKRs are enough: this company has {{headCount}}.',
    chosenAnyway: 'With {{headCount}} people company OKRs would do; the facilitator chose team OKRs as well.',
    headCountUnknown: 'How many people work here is not known yet; from {{minimum}} on, units have OKRs of their own.',
  },
} as const

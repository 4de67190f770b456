/** What makes a single objective, key result or set of priorities good: a part of `rules`, in the same form. */
export const qualityRules = {
  'O-COUNT': {
    title: 'Too many objectives',
    question:
      '{{unit}} has {{count}} objectives, and more than {{most}} are hard to keep in mind. Which ones matter less?',
  },
  'O-NUM': {
    title: 'A number in the objective',
    question:
      '“{{text}}” names a number ({{word}}). Could it move into a key result, so that the objective only says where to?',
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
    title: 'Not linked to a priority',
    question: 'Which of the strategic priorities does “{{text}}” serve?',
  },
  'O-TIME': {
    title: 'No period',
    question: 'By when should “{{text}}” be reached? Set the dates of the cycle, or an end date for this objective.',
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
      'The contributions to “{{keyResult}}” add up to {{contributed}} of {{needed}}. Where will the missing {{shortfall}} come from?',
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
    question: 'Which number shows whether “{{text}}” was reached? A milestone needs evidence instead.',
  },
  'KR-BASELINE': {
    title: 'No sure baseline',
    question: 'Where does “{{text}}” stand today?',
    question_missing: 'Where does “{{text}}” stand today?',
    question_estimated: 'The baseline of “{{text}}” ({{baseline}}) is an estimate. Who can measure it, and by when?',
  },
  'KR-METHOD': {
    title: 'Baseline without a method',
    question: 'How was today’s value of “{{text}}” measured, so that it can be measured the same way next time?',
  },
  'KR-UNIT': {
    title: 'Measure or period unclear',
    question: 'What exactly is counted in “{{text}}”, and over what period?',
    question_unit: 'What does the number in “{{text}}” count?',
    question_window: 'Over what period is “{{text}}” counted: a month, a quarter, the year?',
  },
  'KR-PCT-AMBIG': {
    title: 'Points or percent?',
    question:
      'Does “by {{change}}” in “{{text}}” mean percentage points, or a share of today’s value? From what to what?',
  },
  'KR-DIR': {
    title: 'Wrong direction',
    question: '“{{text}}” goes from {{baseline}} to {{target}}. Is that the way you want to go?',
    question_up: '“{{text}}” is meant to rise, but goes from {{baseline}} to {{target}}. Which of the two is right?',
    question_down: '“{{text}}” is meant to fall, but goes from {{baseline}} to {{target}}. Which of the two is right?',
  },
  'KR-TRIVIAL': {
    title: 'Hardly a change',
    question: 'Would anyone notice if “{{text}}” were reached?',
    question_change: 'From {{baseline}} to {{target}} is hardly a change. Is “{{text}}” worth a key result?',
    question_relative: 'A change of {{change}} is hardly a change. Is “{{text}}” worth a key result?',
    question_confidence: 'You are already sure of “{{text}}” ({{confidence}} out of 10). Could it ask for more?',
  },
  'KR-HEROIC': {
    title: 'Committed, but hardly believed',
    question:
      '“{{text}}” is committed, with a confidence of {{confidence}} out of 10. Lower the target, or call it aspirational?',
  },
  'KR-ACT': {
    title: 'An activity',
    question: '“{{word}}” describes what you do. What will be different because of “{{text}}”?',
  },
  'KR-OUTPUT': {
    title: 'An output',
    question:
      '“{{text}}” says what you will deliver (“{{word}}”). What will that change for clients or for the company?',
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
    question_past: '“{{text}}” was due on {{due}}, which has passed. What is the new date?',
    question_outside: '“{{text}}” is due on {{due}}, outside this cycle. Which date within it do you mean?',
  },
  'KR-LASTDAY': {
    title: 'All on the last day',
    question:
      '{{late}} of {{total}} key results of {{unit}} are due on the last day, {{due}}. Which could be due earlier?',
  },
  'KR-CADENCE': {
    title: 'Measured too rarely',
    question:
      '“{{text}}” is measured every {{measuredEvery}} days and reviewed every {{reviewedEvery}}. What could be measured more often?',
  },
  'KR-LAG': {
    title: 'Not in the team’s hands',
    question: 'What comes before “{{text}}” that the team itself can move?',
    question_lagging: '“{{text}}” only shows afterwards. What comes before it that the team itself can move?',
    question_influence: '{{driver}} is mostly moved by others. What can the team itself move for “{{text}}”?',
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
    title: 'Easy to inflate',
    question:
      'It is always possible to make more {{thing}}. Which rate next to “{{text}}” shows that they are good ones?',
  },
  'KR-DUP': {
    title: 'Said twice',
    question: '{{unit}} has “{{text}}” and “{{otherText}}”. Are they the same?',
  },
  'PRIO-COUNT': {
    title: 'Priorities',
    question: 'A team can keep up two or three priorities. Which ones are they?',
    question_count_one: 'There is one priority. A team can keep up two or three: which others are there?',
    question_count: 'There are {{count}} priorities. A team can keep up two or three: which ones are they?',
    question_inside: '“{{priority}}” has no strength or weakness behind it. What do we have, or lack, for it?',
    question_outside: '“{{priority}}” has no opportunity or threat behind it. What on the outside makes it matter?',
    question_evidence: '“{{priority}}” has no sticky behind it. Which themes is it built on?',
  },
} as const

import { qualityRules } from './qualityRules.ts'

/**
 * Per rule its name and the question it puts to the room. A rule with several cases has a question of its own for each:
 * `question_<variant>`. Under `sizeGate` why units have OKRs of their own or not.
 */
export const rules = {
  severity: { error: 'Must be settled', warning: 'Worth a look', info: 'For your information' },

  ...qualityRules,

  'CHK-STALE': {
    title: 'No news',
    question: 'There has been no check-in for “{{text}}” for {{days}} days. Where does it stand?',
    question_never: '“{{text}}” has had no check-in for {{days}} days. Where does it stand?',
    question_late: 'The last check-in for “{{text}}” is {{days}} days old. Where does it stand?',
  },
  'CHK-PACE': {
    title: 'Behind plan',
    question:
      '“{{text}}” was at {{value}} on {{on}}; the plan said {{expected}}. What would make up the missing {{behindPercent}} %?',
  },
  'CHK-CONF': {
    title: 'Confidence without an explanation',
    question: 'Confidence in “{{text}}” is {{confidence}} out of 10. What is behind it?',
    question_moved: 'Confidence in “{{text}}” went from {{before}} to {{confidence}}. What has happened?',
    question_low: 'Confidence in “{{text}}” is only {{confidence}} out of 10. What stands in the way?',
  },

  'GAP-NOSUPPORT': {
    title: 'Nobody contributes',
    question: 'No unit contributes to “{{text}}”. Who will make it happen?',
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
    title: 'A priority nobody takes up',
    question: 'Which objective takes up “{{name}}”?',
    question_priority: 'No objective takes up the priority “{{name}}”. Which one will?',
    question_lever: '{{name}} is one of the strongest levers, and no key result moves it. Who will?',
  },
  'GAP-TEAM': {
    title: 'A gap in the units',
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
    question: '{{owner}} owns {{count}} key results. Who could take one on?',
  },
  'SIZE-GATE': {
    title: 'Small for unit OKRs',
    question:
      'With {{headCount}} people (unit OKRs start to help at {{minimum}}), do {{units}} units need OKRs of their own?',
  },
  'SIGN-ALL': {
    title: 'A signature is missing',
    question: '{{unit}} has not signed yet. Commit, commit with a concern, or dissent?',
    question_void: 'The set has changed since {{unit}} signed. Does the signature still hold?',
    question_missing: '{{unit}} has not signed yet. Commit, commit with a concern, or dissent?',
  },

  sizeGate: {
    largeEnough: 'With {{headCount}} people, units benefit from OKRs of their own.',
    belowSetMinimum: 'With {{headCount}} people, below the {{minimum}} set for this off-site, company OKRs are enough.',
    belowServicesMinimum:
      'In services firms with fewer than {{minimum}} people, unit OKRs make little sense: with {{headCount}}, company OKRs are enough.',
    belowMinimum: 'With fewer than {{minimum}} people, company OKRs are enough: this company has {{headCount}}.',
    chosenAnyway: 'With {{headCount}} people, company OKRs would do; the facilitator chose unit OKRs as well.',
    headCountUnknown:
      'It is not known yet how many people work here; from {{minimum}} on, units have OKRs of their own.',
  },
} as const

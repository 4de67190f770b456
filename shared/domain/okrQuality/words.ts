import { wordPattern } from '#shared/domain/wordMatch.ts'

/** Words the rules look for. English only; in another language a rule that needs them keeps quiet or informs at most. */

const up = 'increase|increases|increasing|raise|raising|grow|growing|lift|lifting|double|triple|boost|expand|expanding'
const down =
  'reduce|reduces|reducing|decrease|decreasing|cut|cutting|lower|lowering|shorten|shortening|halve|halving|shrink|minimise|minimize'

export const upVerbs = wordPattern([up])
export const downVerbs = wordPattern([down])
/** Nouns that say a direction as well: “10% reduction”. */
export const upWords = wordPattern([up, 'increase in|growth of|uplift|rise in|higher'])
export const downWords = wordPattern([down, 'reduction|decrease in|fewer|drop in|decline in'])

/** Google OKR playbook: words that describe an activity rather than its effect. */
const activityVerbs =
  'help|support|consult|consult on|analyse|analyze|participate|participate in|explore|work on|review|assist|assist with|discuss|investigate|attend|coordinate|look into'
const outputVerbs =
  'launch|deliver|build|ship|implement|hire|roll out|release|develop|introduce|install|migrate|publish|set up|recruit|deploy'

const lead = '^\\s*(?:(?:we|to|will|continue to|start to|please)\\s+)*'
export const leadingActivity = new RegExp(`${lead}(${activityVerbs.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`, 'iu')
export const leadingOutput = new RegExp(`${lead}(${outputVerbs.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`, 'iu')

/** An effect beside the output: what changes for somebody. */
export const effectWords = wordPattern([
  'so that|in order to|resulting in|leading to|which reduces|which increases|to reduce|to increase|to raise|to cut|to lower|to shorten|with at least|used by|adopted by',
  'on time|within budget|satisfaction|nps|csat|retention|conversion|churn|margin|error rate|adoption',
])

export const changeVerbs = wordPattern([
  up,
  down,
  'accelerate|achieve|attract|automate|be|become|break|bring|build|change|close|convert|create|cultivate|deepen|delight|deliver|design|develop|earn|empower|enable|enter|establish|excite|exceed|extend|fix|free|gain|get|give|go|harden|help|improve|inspire|introduce|invent|join|launch|lead|leap|make|master|modernise|modernize|move|offer|open|outperform|own|prove|reach|reinvent|replace|restore|retain|save|scale|secure|sell|set|shape|shift|simplify|speed up|stop|streamline|strengthen|surprise|take|transform|turn|unlock|win',
])
/** “Keep doing” is no change (Google OKR playbook). */
export const standingStill = /^\s*(?:(?:we|to)\s+)*(maintain|continue|keep|remain|sustain|preserve|stay)(?![\p{L}])/iu

/** Things one can make any number of without anybody being better off. */
export const floodableThings = wordPattern([
  'leads|posts|visits|visitors|sign-ups|signups|tickets|calls|meetings|downloads|followers|articles|tests|interviews|trainings|workshops|opportunities|proposals|events|mails|emails|features|releases|registrations|page views|demos|campaigns|pull requests|bugs|applicants|applications|webinars|impressions',
])
export const rateWords = wordPattern([
  'rate|share|ratio|%|percent|percentage|per|average|median|margin|utilisation|utilization|retention|churn|conversion|satisfaction|nps|csat|score',
])
/** What guards a quantity against being reached at the cost of quality. */
export const qualityWords = wordPattern([
  'quality|satisfaction|nps|csat|error|errors|defect|defects|complaint|complaints|rework|retention|churn|renewal|renewals|margin|accuracy|reliability|uptime|win rate|conversion|rating',
])
/** Results that show only after the fact, and that many hands move. */
export const laggingWords = wordPattern([
  'revenue|profit|ebit|ebitda|arr|mrr|margin|market share|nps|churn|turnover|cash flow|share price',
])
/** Metrics one would not join by “and”. */
export const metricHead =
  'revenue|margin|profit|nps|csat|churn|retention|conversion|utilisation|utilization|satisfaction|productivity|rate|costs?|leads|sales|turnover|uptime|quality|speed|throughput|headcount'

export const percentMetric = wordPattern([
  'rate|share of|percentage|percent of|utilisation|utilization|margin|retention|churn|conversion|occupancy|uptime|market share',
])
export const windowWords = wordPattern([
  'per|a day|a week|a month|a quarter|a year|daily|weekly|monthly|quarterly|yearly|annual|annually|average|rolling|mrr|arr|q1|q2|q3|q4|h1|h2|by|until|within|each|every|ytd|total|cumulative|at any time|at the end',
])

/** What the demo's room answered to each kind of finding that stood in the way of signing. */
export const demoDecisionReasons: Readonly<Record<string, string>> = {
  'GAP-NOSUPPORT': 'Consulting and Delivery share it; both add a survey question to every project close by March.',
  'GAP-SUM': 'Sales carries the rest with the partner programme; we look at it again in the April review.',
  'CONF-DIR': 'The company’s direction holds; the unit changes its key result this week.',
}

export const demoOtherReason = 'Seen and accepted by everyone in the room; reviewed in the first monthly review.'

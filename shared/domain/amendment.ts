/** The rule that an amendment's reason is noted under: a decision as well, though on no finding. */
export const amendmentRule = 'AMENDMENT'

/** The numbers of the method's rules, each with its unit and, in brackets, its source. Percent are stored 0..1. */
export const thresholds = {
  /** V, W: two or three of each; more than five company objectives are an error. */
  fewestPriorities: 2,
  mostPriorities: 3,
  fewestCompanyObjectives: 2,
  mostCompanyObjectives: 3,
  tooManyCompanyObjectives: 5,
  mostUnitObjectives: 3,
  fewestKeyResults: 2,
  mostKeyResultsPerObjective: 5,
  mostKeyResultsPerUnit: 12,
  mostKeyResultsPerOwner: 4,
  /** What the agenda asks for per company objective. */
  fewestKeyResultsWhenReady: 3,
  /** Advice only. */
  fewestThemesAdvised: 6,
  mostThemesAdvised: 10,

  /** G: one line. */
  objectiveLineCharacters: 90,
  /** Prose may be of any length; rules read its beginning. */
  readCharacters: 1_000,
  trivialRelativeChange: 0.03,
  trivialPercentPoints: 0.01,
  /** Confidence from 0 to 10. */
  trivialConfidence: 9,
  heroicConfidence: 2,
  lowConfidence: 3,
  confidenceJump: 3,
  lastDayShare: 0.8,
  nearIdenticalShare: 0.8,
  /** A unit's texts are compared pair by pair; beyond this many LOAD-TEAM has spoken anyway. */
  comparedKeyResultsPerUnit: 100,
  /** V: reviewed monthly. */
  reviewCadenceDays: 30,
  staleGraceDays: 7,
  behindPlanShare: 0.1,

  /** What arithmetic with fractions may be off by, beside 1. */
  roundingSlack: 1e-9,
  sumTolerance: 0.01,
  doubleCountedShare: 1.15,
  dependencyBufferDays: 14,
  topLevers: 3,
  /** C: layers from a team up to the company; links are followed no further. */
  unitLayers: 8,

  /** V, W: fewer heads than this and team OKRs make little sense. */
  teamOkrMinimumServices: 30,
  teamOkrMinimumOthers: 10,

  fewestThemesOnBallot: 2,
  /** Of each person in one round. */
  fewestDots: 1,
  mostDots: 50,
  /** Where nobody sets another number: one for so many themes, and never fewer than these. */
  fewestUsualDots: 2,
  themesPerDot: 4,
  /** In smaller units who wrote what can be guessed, so that anonymity isn't promised. */
  fewestForAnonymity: 3,
} as const

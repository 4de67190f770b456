import { wordPattern } from './wordMatch.ts'

/**
 * Words that speak of what a company controls, and of the world outside. Few and plain: the coach had better miss one
 * than ask about a sticky that is right. English only.
 */
export const insideWords = wordPattern([
  'in-house|internal|internally|ourselves',
  'quality|scale|scaling|process|processes|tooling|codebase|technical debt|legacy system|legacy systems',
  'team|teams|staff|employee|employees|colleagues|staff turnover|staffing|onboarding|morale|culture|headcount|burnout',
  'skill|skills|expertise|know-how|experience|knowledge|competence|competences|training',
  'delivery|utilisation|utilization|documentation|handover|handovers|silo|silos|communication|leadership|management',
  'project management|estimates|estimation|overtime|workload|capacity|bench',
])

/** Who is spoken of: in the middle of a sentence “our” often stands beside somebody else (“a merger among our accounts”). */
export const speaksOfUs = /^\s*(?:we|we['’]re|we['’]ve|our)(?![\p{L}\p{N}])/iu

/** What marks a sticky as being about the company's own standing, although it names the market. */
export const ownStandingWords = wordPattern([
  'position|positioning|reputation|brand|leader|leading|presence|share|known|recognised|recognized|trusted|respected',
  'relationship|relationships|relations|network|portfolio|references|track record|access|understanding|insight',
  'slow|slower|slowly|late|dependence|dependency|dependent|depend|depends|reliance|rely|relying|lack|lacking|missing',
  'no|not|poor|weak|strong|good|great|deep|close|ability|able|offer|offers|offering|pricing|product|products|services',
])

export const outsideWords = wordPattern([
  'market|markets|competitor|competitors|competition|rival|rivals|new entrant|new entrants|start-ups|offshore providers',
  'regulation|regulations|regulator|regulators|regulatory|legislation|law|laws|directive|gdpr|nis2|dora|government|governments|politics|political|subsidies|public funding|tariff|tariffs',
  'economy|economic|recession|inflation|interest rate|interest rates|exchange rate|exchange rates|downturn|war|pandemic|energy prices',
  'demand|customer|customers|client|clients|customer budgets|client budgets|buyers|consumer|consumers|suppliers|supplier|vendor|vendors|partners|accounts|merger|mergers',
  'industry|sector|trend|trends|labour market|labor market|job market|demographics|hyperscaler|hyperscalers|public sector|ai|artificial intelligence|generative ai',
])

/** The part of the outside that can hardly be a strength or a weakness: nobody owns it. */
export const plainlyOutsideWords = wordPattern([
  'competitor is|competitors are|competitors|new entrants|market is|market growth|growing market|shrinking market|market grows|market shrinks|markets are|labour market|labor market|job market|rising demand|falling demand|growing demand|demand is|demand for|demand grows|demand falls',
  'regulation|regulations|regulator|regulators|legislation|government|governments|subsidies|public funding|tariff|tariffs',
  'economy|recession|inflation|interest rate|interest rates|exchange rate|exchange rates|downturn|war|pandemic|energy prices',
  "customers?['’]? budgets|clients?['’]? budgets|buyers|hyperscalers",
])

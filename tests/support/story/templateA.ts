import type { Driver } from './keyResults.ts'

/** The worked example of a services firm, as it is typed into an empty tree: 45.16 heads for a revenue of 8,400,000. */
export const revenueTree: Driver = {
  name: 'Revenue',
  unit: 'Money',
  inputs: [
    { name: 'Average billable heads', unit: 'Count', today: '40' },
    { name: 'Hours per head and year', unit: 'Count', today: '1800', isConstant: true },
    { name: 'Utilisation', unit: 'Percent', today: '68 %', plan: '72 %' },
    { name: 'List rate per hour', unit: 'Money', today: '150', plan: '156' },
    { name: 'Realisation', unit: 'Percent', today: '90 %', plan: '92 %', isLocked: true },
  ],
}

/** What feeds it: 21 deals, 84 opportunities and 420 leads for bookings of 8,128,704. */
export const bookingsTree: Driver = {
  name: 'Bookings',
  unit: 'Money',
  operator: 'First input ÷ second',
  inputs: [
    {
      name: 'New-logo bookings',
      unit: 'Money',
      inputs: [
        {
          name: 'New-logo deals',
          unit: 'Count',
          isWhole: true,
          inputs: [
            {
              name: 'Opportunities',
              unit: 'Count',
              isWhole: true,
              inputs: [
                { name: 'Qualified leads', unit: 'Count', isWhole: true, today: '340' },
                { name: 'Leads that become opportunities', unit: 'Percent', today: '20 %' },
              ],
            },
            { name: 'Win rate', unit: 'Percent', today: '25 %' },
          ],
        },
        { name: 'Average deal', unit: 'Money', today: '160k' },
      ],
    },
    { name: 'New-logo share of bookings', unit: 'Percent', today: '40 %', isConstant: true },
  ],
}

import type { Report } from '#shared/report/report.ts'

/** DRAFT, FINAL or AMENDED n, and which units it goes without. */
export function statusLabel({ status, translate }: Pick<Report, 'status' | 'translate'>): string {
  switch (status.kind) {
    case 'draft':
      return translate('report.status.draft')
    case 'final':
      return withoutUnits(translate('report.status.final'))
    case 'amended':
      return withoutUnits(translate('report.status.amended', { amendment: status.amendment }))
  }
  function withoutUnits(label: string): string {
    if (status.kind === 'draft' || status.without.length === 0) return label
    return translate('report.status.without', { status: label, units: status.without.join(', ') })
  }
}

/** The same with what it is a version of, for the foot of every page. */
export function footerLabel(report: Report): string {
  const { status, translate, figures, today, shortHash: hash } = report
  if (status.kind === 'draft') return translate('report.footer.draft', { date: figures.day(today), hash })
  return translate('report.footer.frozen', { status: statusLabel(report), version: status.version, hash })
}

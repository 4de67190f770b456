import type { Report } from '#shared/report/report.ts'

/** DRAFT, FINAL or AMENDED n. */
export function statusLabel({ status, translate }: Pick<Report, 'status' | 'translate'>): string {
  switch (status.kind) {
    case 'draft':
      return translate('report.status.draft')
    case 'final':
      return translate('report.status.final')
    case 'amended':
      return translate('report.status.amended', { amendment: status.amendment })
  }
}

/** The same with what it is a version of, for the foot of every page. */
export function footerLabel({ status, translate, figures, today, shortHash: hash }: Report): string {
  switch (status.kind) {
    case 'draft':
      return translate('report.footer.draft', { date: figures.day(today), hash })
    case 'final':
      return translate('report.footer.final', { version: status.version, hash })
    case 'amended':
      return translate('report.footer.amended', { version: status.version, amendment: status.amendment, hash })
  }
}

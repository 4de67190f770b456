import { formatMeasure, type NumberStyle } from '#shared/domain/measures.ts'
import type { DriverId } from '#shared/ids.ts'
import { formatsOf } from '#shared/locale/formats.ts'
import type { Translate } from '#shared/messages/translator.ts'
import type { SolveProblemCode } from './solve.ts'
import type { DriverEntry, Drivers } from './tree.ts'
import type { Problem, TreeProblemCode } from './treeProblems.ts'
import type { Warning } from './warnings.ts'

/** A problem of a tree, its values or its solution as a sentence that names the drivers. */
export function problemSentence(
  { code, driverIds }: Problem<TreeProblemCode | SolveProblemCode>,
  drivers: Drivers,
  translate: Translate,
  locale: string,
): string {
  const names = driverIds.map((id) => nameOf(id, drivers, translate))
  const [driver = translate('common.unnamed'), ...rest] = names
  const others = formatsOf(locale).list(rest)
  const round = [...names, driver].join(' → ')
  return translate(`numbers.problems.${code}`, { driver, others, round })
}

/** A warning as a sentence with its numbers, and with the reason of the limit where one was written down. */
export function warningSentence(warning: Warning, drivers: Drivers, translate: Translate, style: NumberStyle): string {
  const entry = drivers.get(warning.driverId)
  const driver = nameOf(warning.driverId, drivers, translate)
  const shown = (value: number) => formatMeasure(value, entry?.measure ?? 'count', style)
  switch (warning.rule) {
    case 'F-BOUND': {
      const { value, bound } = warning.numbers
      const sentence = translate('numbers.warnings.F-BOUND', { driver, value: shown(value), bound: shown(bound) })
      return warning.reason ? translate('numbers.warnings.because', { sentence, reason: warning.reason }) : sentence
    }
    case 'F-JUMP': {
      const { value, baseline, change } = warning.numbers
      const percent = formatsOf(style.locale).number(change, {
        style: 'percent',
        maximumFractionDigits: 0,
        signDisplay: 'exceptZero',
      })
      return translate('numbers.warnings.F-JUMP', {
        driver,
        baseline: shown(baseline),
        value: shown(value),
        change: percent,
      })
    }
    case 'F-LOCK': {
      const { value, locked } = warning.numbers
      return locked === undefined
        ? translate('numbers.warnings.lockedEmpty', { driver, value: shown(value) })
        : translate('numbers.warnings.F-LOCK', { driver, value: shown(value), locked: shown(locked) })
    }
    case 'F-BASE':
      return translate('numbers.warnings.F-BASE', { driver })
    case 'F-EXT':
      return translate('numbers.warnings.F-EXT', { driver })
  }
}

function nameOf(id: DriverId, drivers: Drivers, translate: Translate): string {
  const entry: DriverEntry | undefined = drivers.get(id)
  return entry?.name.trim() || translate(entry ? 'common.unnamed' : 'numbers.removedDriver')
}

import { compare, inOrder } from '#shared/domain/inOrder.ts'
import { standingThemes, whereTheme } from '#shared/domain/themes.ts'
import type { Translate } from '#shared/messages/translator.ts'
import { quadrants } from '#shared/records/discovery.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { type CsvCell, toCsv } from './csv.ts'

/** One row per sticky of the board: its unit, quadrant, words and theme, or why it lies in the tray. */
export function stickiesCsv(board: BoardSnapshot, translate: Translate): string {
  const unitPlace = placesOf(inOrder(board.units.values()))
  const themePlace = placesOf(inOrder(standingThemes(board.themes).values()))
  const themeOf = ({ theme }: { readonly theme?: string | undefined }) =>
    theme ? whereTheme(theme, board.themes) : null
  const rows = inOrder(board.stickies.values())
    .toSorted(
      (one, other) =>
        placeIn(themePlace, themeOf(one)?.id) - placeIn(themePlace, themeOf(other)?.id) ||
        placeIn(unitPlace, one.unitId) - placeIn(unitPlace, other.unitId) ||
        quadrants.indexOf(one.quadrant) - quadrants.indexOf(other.quadrant) ||
        compare(one.order, other.order),
    )
    .map((sticky): readonly CsvCell[] => [
      sticky.id,
      (sticky.unitId && board.units.get(sticky.unitId)?.name) ?? '',
      translate(`common.quadrantOne.${sticky.quadrant}`),
      sticky.text,
      themeOf(sticky)?.name ?? '',
      sticky.trayReason ?? '',
      (sticky.mergedInto && board.stickies.get(sticky.mergedInto)?.text) ?? '',
      sticky.late ? translate('report.yes') : '',
    ])
  return toCsv([
    [
      translate('report.csv.id'),
      translate('report.csv.unit'),
      translate('report.csv.quadrant'),
      translate('report.csv.text'),
      translate('report.csv.theme'),
      translate('report.csv.trayReason'),
      translate('report.csv.mergedInto'),
      translate('report.csv.late'),
    ],
    ...rows,
  ])
}

const placesOf = (records: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
  new Map(records.map(({ id }, index) => [id, index]))

/** What has no place, or one that is gone, comes last. */
const placeIn = (places: ReadonlyMap<string, number>, id: string | undefined): number =>
  (id === undefined ? undefined : places.get(id)) ?? Number.MAX_SAFE_INTEGER

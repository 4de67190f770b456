import { failure, type Result } from '#shared/result.ts'
import { type CrossingFailure, crossing } from './crossing.ts'
import { type Values, workOut } from './evaluate.ts'
import { type Inverse, inverse } from './inverse.ts'
import { type DriverEntry, inputsOf } from './tree.ts'

/**
 * One step on the way down from a root to a lever: `below` is the next driver that every path goes through, and
 * `through` works `above` out from it, `above` last. Where one edge joins the two, the step has a closed-form inverse.
 */
export type Stage = {
  readonly above: DriverEntry
  readonly below: DriverEntry
  readonly through: readonly DriverEntry[]
  readonly isDirect: boolean
}

/** The stages from the root down to the lever, for drivers as `driversBetween` gives them: lever first, root last. */
export function stagesOf(between: readonly DriverEntry[]): readonly Stage[] {
  const stages: Stage[] = []
  let below = 0
  for (const position of passedByAll(between)) {
    if (position === 0) continue
    const aboveDriver = between[position]
    const belowDriver = between[below]
    if (!aboveDriver || !belowDriver) continue
    const edges = inputsOf(aboveDriver).filter((id) => id === belowDriver.id).length
    stages.unshift({
      above: aboveDriver,
      below: belowDriver,
      through: between.slice(below + 1, position + 1),
      isDirect: position === below + 1 && edges === 1,
    })
    below = position
  }
  return stages
}

/** What `below` has to be so that `above` comes to `needed`: closed form, or bisection over several paths. */
export function inverseOfStage(stage: Stage, needed: number, values: Values): Result<Inverse, CrossingFailure> {
  const { above, below, through, isDirect } = stage
  if (isDirect) return inverse(above, below.id, needed, values)
  const trial = new Map(values)
  const valueAbove = (x: number): number | null => {
    trial.set(below.id, x)
    for (const driver of through) trial.set(driver.id, workOut(driver, 'plan', trial))
    return trial.get(above.id) ?? null
  }
  const start = startingPoints(below, values).find((x) => valueAbove(x) !== null)
  return start === undefined ? failure('unreachable') : crossing(valueAbove, needed, start)
}

/** Positions of the drivers that lie on every path: those that no edge jumps over. */
function passedByAll(between: readonly DriverEntry[]): readonly number[] {
  const positions = new Map<string, number>(between.map((driver, position) => [driver.id, position]))
  const jumps = new Array<number>(between.length + 1).fill(0)
  for (const [to, driver] of between.entries()) {
    for (const id of inputsOf(driver)) {
      const from = positions.get(id)
      if (from === undefined) continue
      jumps[from + 1] = (jumps[from + 1] ?? 0) + 1
      jumps[to] = (jumps[to] ?? 0) - 1
    }
  }
  let open = 0
  return jumps.slice(0, -1).flatMap((jump, position) => {
    open += jump
    return open === 0 ? [position] : []
  })
}

/** Where to start looking: today's or the planned value, or any plausible one for a driver that has none. */
const startingPoints = (driver: DriverEntry, values: Values): readonly number[] => {
  const own = values.get(driver.id)
  const middle = driver.min !== undefined && driver.max !== undefined ? [(driver.min + driver.max) / 2] : []
  return [...(own === undefined || own === null ? [] : [own]), ...middle, 1, 0.5, 2]
}

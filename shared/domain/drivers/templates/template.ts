import type { Driver, Target } from '#shared/records/numbers.ts'

/** A driver of a template: the record without its texts, its inputs by name. Absent roles are worked out: `derived`. */
export type TemplateDriver<Name extends string> = Partial<Omit<Driver, 'name' | 'inputs' | 'boundReason' | 'order'>> & {
  readonly measure: Driver['measure']
  readonly inputs?: readonly NoInfer<Name>[]
}

export type TemplateTarget<Name extends string> = Required<Pick<Target, 'measure' | 'baseline' | 'value'>> & {
  readonly driver: NoInfer<Name>
  readonly balancing: NoInfer<Name>
}

/** A worked example as plain data; the order of the entries is the order on the screen. */
export type Template<DriverName extends string = string, TargetName extends string = string> = {
  readonly drivers: Readonly<Record<DriverName, TemplateDriver<DriverName>>>
  readonly targets: Readonly<Record<TargetName, TemplateTarget<DriverName>>>
}

/** Checks that inputs and targets name drivers of the same template. */
export const defineTemplate = <DriverName extends string, TargetName extends string>(
  template: Template<DriverName, TargetName>,
): Template<DriverName, TargetName> => template

/** A day as a number, and the metric's value on it. */
export type Point = { readonly day: number; readonly value: number }

/** subset-font brings no types of its own; these are the parts used here. */
declare module 'subset-font' {
  type Options = {
    readonly targetFormat?: 'truetype' | 'sfnt' | 'woff' | 'woff2'
    readonly noHinting?: boolean
    readonly keepFeatures?: readonly string[]
  }
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>
}

/** English knows one and many; other languages count in more ways. */
type Plural = 'one' | 'two' | 'few' | 'many'

/**
 * The same texts in another language: every key of `Texts` has to be there, and no other. Of a text that counts
 * (`people_one`, `people_other`) a language needs `_other`, and of the rest the forms that it has; `_zero` is a sentence of its own, for nothing at all.
 */
export type Translated<Texts> = {
  readonly [Key in keyof Texts as IsForm<Key, keyof Texts> extends true ? never : Key]: Texts[Key] extends string
    ? string
    : Translated<Texts[Key]>
} & {
  readonly [Key in keyof Texts as Key extends `${infer Stem}_other` ? `${Stem}_${Plural | 'zero'}` : never]?: string
}

/** `too_many` alone is a text of its own: it is a form of `too` only beside `too_other`. */
type IsForm<Key, Keys> = Key extends `${infer Stem}_${Plural}` ? (`${Stem}_other` extends Keys ? true : false) : false

/**
 * Puts a text into the clipboard, and answers whether it is there. Over plain http there is no clipboard, and a browser may
 * refuse to write into it: then the clipboard holds what it held before.
 */
export async function copyText(text: string): Promise<boolean> {
  // Undefined outside a secure context, whatever the types say.
  const clipboard: Clipboard | undefined = navigator.clipboard
  try {
    await clipboard?.writeText(text)
    return clipboard !== undefined
  } catch {
    return false
  }
}

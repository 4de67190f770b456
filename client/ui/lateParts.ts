import { loadLate } from './loadLate.ts'

/** What no first screen needs: windows, menus and toasts, each loaded when it is first shown. */
export const lateParts = {
  dialogWindow: loadLate(async () => (await import('./DialogWindow.tsx')).DialogWindow),
  menuList: loadLate(async () => (await import('./MenuList.tsx')).MenuList),
  toastShelf: loadLate(async () => (await import('./ToastShelf.tsx')).ToastShelf),
} as const

/** Fetches them all while the network is there: to be called when the first screen stands. */
export function preloadLateParts(): void {
  for (const part of Object.values(lateParts)) part.preload()
}

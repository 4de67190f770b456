import '@testing-library/jest-dom/vitest'
import 'fake-indexeddb/auto'
import { cleanup, configure } from '@testing-library/react'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach } from 'vitest'

// Files share a window. Each begins on a device that keeps nothing of the ones before.
globalThis.indexedDB = new IDBFactory()
globalThis.localStorage?.clear()
globalThis.sessionStorage?.clear()
// What user-event puts there stays: jsdom has none.
if (globalThis.navigator) Reflect.deleteProperty(globalThis.navigator, 'clipboard')

// What is loaded late, a dialog for instance, takes its time on a machine that does much else.
configure({ asyncUtilTimeout: 15_000 })

// There is no layout to measure: here every text has room.
Object.assign(globalThis, { CSS: { supports: () => true } })

afterEach(cleanup)

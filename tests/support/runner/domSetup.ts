import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// What is loaded late, a dialog for instance, takes its time on a machine that does much else.
configure({ asyncUtilTimeout: 15_000 })

// There is no layout to measure: here every text has room.
Object.assign(globalThis, { CSS: { supports: () => true } })

afterEach(cleanup)

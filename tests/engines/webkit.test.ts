import { testEngine } from '#tests/support/engines/engineSuite.ts'
import { webkit } from '#tests/support/engines/webkit.ts'

testEngine(webkit)

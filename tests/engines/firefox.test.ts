import { testEngine } from '#tests/support/engines/engineSuite.ts'
import { firefox } from '#tests/support/engines/firefox.ts'

testEngine(firefox)

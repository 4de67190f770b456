import { until } from '#tests/support/runner/until.ts'
import { freePort } from '#tests/support/server/freePort.ts'
import { patience } from '#tests/support/story/patience.ts'
import { startGroup } from './processGroup.ts'

/** A program that drives a browser: https://www.w3.org/TR/webdriver2/ */
export interface WebDriverProgram {
  readonly pid: number
  readonly begin: (capabilities: object) => Promise<WebDriver>
  readonly close: () => Promise<void>
}

/** A session with a browser. */
export interface WebDriver {
  readonly get: <Value>(path: string) => Promise<Value>
  readonly post: (path: string, body: object) => Promise<unknown>
  /** Runs a function in the page, given and answering with a text. */
  readonly run: (inPage: string, given: string) => Promise<string>
  /** The name by which the driver knows the element that a function in the page answers with. */
  readonly element: (inPage: string, given: string) => Promise<string>
  readonly quit: () => Promise<void>
}

/** The key under which an element travels, by the standard. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf'

export async function startWebDriver(program: string, env: NodeJS.ProcessEnv): Promise<WebDriverProgram> {
  const port = await freePort()
  const { child, end } = startGroup(program, [`--port=${port}`], { env, stdio: 'ignore' })
  const ask = async <Value>(method: string, path: string, body?: object): Promise<Value> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patience.recoveryMs),
    })
    const { value } = (await response.json()) as { value: Value & { error?: string; message?: string } }
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`)
    return value
  }
  await until(() => ask('GET', '/status').then(() => true), {
    timeoutMs: patience.serverStartMs,
    what: `${program} to listen`,
  })
  return {
    pid: child.pid ?? 0,
    begin: async (alwaysMatch) => {
      const { sessionId } = await ask<{ sessionId: string }>('POST', '/session', { capabilities: { alwaysMatch } })
      return createSession((method, path, body) => ask(method, `/session/${sessionId}${path}`, body))
    },
    close: end,
  }
}

function createSession(ask: <Value>(method: string, path: string, body?: object) => Promise<Value>): WebDriver {
  const execute = async (inPage: string, given: string): Promise<unknown> => {
    const script = `const done = arguments[1]
      ;(${inPage})(arguments[0]).then((value) => done({ value }), (error) => done({ failure: String(error) }))`
    const answer = await ask<{ value?: unknown; failure?: string }>('POST', '/execute/async', {
      script,
      args: [given],
    })
    if (answer.failure !== undefined) throw new Error(answer.failure)
    return answer.value
  }
  return {
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
    run: async (inPage, given) => String((await execute(inPage, given)) ?? ''),
    element: async (inPage, given) => ((await execute(inPage, given)) as Record<string, string>)[elementKey] ?? '',
    quit: () => ask('DELETE', ''),
  }
}

import { buildHeader } from '#shared/protocol/pagePaths.ts'

/** A line that needs longer for a page's first byte is as good as none while there is a kept page. */
export const pagePatienceMs = 2_500

/**
 * The page from the server if it answers in time, else the kept one. Only the server's own answer counts. Over https
 * whoever holds the certificate speaks for the server, a sign-in in front of it included; over http (this computer's own
 * address) only what bears the server's header.
 */
export async function answerPage(request: Request, kept: Response): Promise<Response> {
  const giveUp = new AbortController()
  const patience = setTimeout(() => giveUp.abort(), pagePatienceMs)
  try {
    const fresh = await fetch(request, { signal: giveUp.signal })
    return isOfServer(fresh, new URL(request.url).protocol === 'https:') ? fresh : kept
  } catch {
    return kept
  } finally {
    clearTimeout(patience)
  }
}

const isOfServer = (response: Response, isEncrypted: boolean): boolean =>
  response.status < 500 && (isEncrypted || (response.ok && response.headers.has(buildHeader)))

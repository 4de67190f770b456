import { readFileSync } from 'node:fs'
import { dialog, pick, press, see, write } from './controls.ts'
import { whereabouts } from './outsider.ts'
import { patience } from './patience.ts'
import type { ChromiumPlayer, Player } from './player.ts'

/** Signs exactly what is on the page; a concern in words. */
export async function sign(signer: Player, concern?: string): Promise<void> {
  await press(signer, 'Sign')
  const asked = dialog(signer, 'Your signature')
  if (concern !== undefined) {
    await pick(signer, 'Commit with a concern', asked)
    await write(signer, 'In your words', concern, asked)
  }
  await press(signer, 'Sign this set', asked)
  await asked.waitFor({ state: 'hidden' })
}

export async function freeze(facilitator: Player): Promise<void> {
  await press(facilitator, 'Freeze the set')
  const asked = dialog(facilitator, 'Freeze the set?')
  await see(facilitator, 'Everyone has signed.', asked)
  await press(facilitator, 'Freeze', asked)
  await asked.waitFor({ state: 'hidden' })
}

/** The PDF as the browser makes it, without the server. */
export async function downloadPdf(player: Player): Promise<Buffer> {
  const [download] = await Promise.all([
    player.page.waitForEvent('download', { timeout: patience.downloadMs }),
    press(player, 'PDF (final)'),
  ])
  return readFileSync(await download.path())
}

/** The PDF as the server makes it. */
export async function fetchPdf(player: ChromiumPlayer): Promise<Buffer> {
  const { workshopId, participantId } = whereabouts(player)
  const answer = await player.context.request.get(`/api/workshops/${workshopId}/export/okrs.pdf?as=${participantId}`)
  if (!answer.ok()) throw new Error(`the PDF was answered with ${answer.status()}`)
  return answer.body()
}

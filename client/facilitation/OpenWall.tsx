import { MonitorUp } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRefusalSentence } from '#client/commands/refusalSentence.ts'
import { wallPath } from '#client/routes.ts'
import { createSession, readInvitations } from '#client/session/api.ts'
import { rememberedSessions, rememberSession } from '#client/session/rememberedSessions.ts'
import { useBoard, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { useSay } from '#client/ui/Toasts.tsx'
import type { SentRefusal } from '#shared/protocol/messages.ts'
import { failure, type Result, success } from '#shared/result.ts'

/** Opens the wall in a window of its own, to be dragged onto the projector. This browser keeps one wall per workshop. */
export function OpenWall() {
  const { t } = useTranslation()
  const say = useSay()
  const sentenceOf = useRefusalSentence()
  const { workshopId, participantId } = useWorkshop()
  const title = useBoard((board) => board.settings?.title ?? '')
  const [isOpening, setIsOpening] = useState(false)

  const open = async () => {
    // Opened at once, on the click: a window that comes after an answer from the server is blocked as a pop-up.
    const wall = window.open('', `offsite-wall-${workshopId}`)
    setIsOpening(true)
    const joined = await joinAsWall(workshopId, participantId, { name: t('common.roles.wall'), title })
    setIsOpening(false)
    if (!joined.ok) {
      wall?.close()
      say(await sentenceOf(joined.failure))
    } else if (wall) wall.location.href = wallPath(workshopId, joined.value)
    else
      say(t('facilitation.wall.blocked'), {
        text: t('facilitation.wall.openHere'),
        onChoose: () => location.assign(wallPath(workshopId, joined.value)),
      })
  }
  return (
    <Button icon={<MonitorUp size={16} />} disabled={isOpening} onClick={() => void open()}>
      {t('facilitation.wall.open')}
    </Button>
  )
}

type WallName = { readonly name: string; readonly title: string }

/** Answers the wall's participant id: the one this browser has, or a new one. */
async function joinAsWall(
  workshopId: string,
  participantId: string,
  { name, title }: WallName,
): Promise<Result<string, SentRefusal>> {
  const known = rememberedSessions().find((session) => session.workshopId === workshopId && session.role === 'wall')
  if (known) return success(known.participantId)
  const links = await readInvitations(workshopId, participantId)
  if (!links.ok) return links
  const invitation = links.value.invitations.wall
  if (!invitation) return failure({ code: 'not_found' })
  const created = await createSession({ invitation, name })
  if (!created.ok) return created
  const { participant, pass } = created.value
  const { id, role, unitId } = participant
  rememberSession({ workshopId, participantId: id, name: participant.name, role, unitId, title, pass })
  return success(id)
}

import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { joinLink, routes } from '#client/routes.ts'
import { readInvitations } from '#client/session/api.ts'
import { useBoard, useControl, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { QrCode } from '#client/ui/QrCode.tsx'
import styles from './LobbyScene.module.css'

/** While the room gathers: the way in, and how many have found it. */
export function LobbyScene() {
  const { t } = useTranslation()
  const purpose = useBoard((board) => board.settings?.purpose ?? '')
  const isClosed = useBoard((board) => board.settings?.joiningClosed === true)
  const roster = useBoard((board) => board.roster)
  const joined = [...roster.values()].filter((person) => person.role !== 'wall' && person.joinedAt !== undefined).length
  const invitation = useInvitation()
  return (
    <div className={styles.lobby}>
      <div className={styles.words}>
        {purpose.trim() ? <p className={styles.purpose}>{purpose}</p> : null}
        <p className={styles.joined} role="status">
          <strong>{joined}</strong> {t('wall.lobby.joined', { count: joined })}
        </p>
        {isClosed ? <p className={styles.note}>{t('wall.lobby.closed')}</p> : null}
      </div>
      {invitation && !isClosed ? (
        <figure className={styles.way}>
          <div className={styles.code}>
            <QrCode value={joinLink(invitation)} label={t('wall.lobby.code')} />
          </div>
          <figcaption className={styles.address}>
            <span className={styles.scan}>{t('wall.lobby.scan')}</span>
            <span className={styles.host}>{`${location.host}${routes.join}`}</span>
            <span className={styles.secret}>#{invitation}</span>
          </figcaption>
        </figure>
      ) : null}
    </div>
  )
}

/** The participants' invitation as it stands: a link that was replaced must not stay on the wall. */
function useInvitation(): string | null {
  const { workshopId, participantId } = useWorkshop()
  const { step } = useControl()
  const [invitation, setInvitation] = useState<string | null>(null)
  useEffect(() => {
    if (step < 0) return
    let isGone = false
    void readInvitations(workshopId, participantId).then((answer) => {
      if (!isGone && answer.ok) setInvitation(answer.value.invitations.participant ?? null)
    })
    return () => {
      isGone = true
    }
  }, [workshopId, participantId, step])
  return invitation
}

import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { useRefusalSentence } from '#client/commands/refusalSentence.ts'
import { routes, wallPath, workshopPath } from '#client/routes.ts'
import { createSession, readInvitation } from '#client/session/api.ts'
import { rememberedSessions, rememberSession } from '#client/session/rememberedSessions.ts'
import { Button } from '#client/ui/Button.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import type { InvitationAnswer, SessionCreated } from '#shared/protocol/http.ts'
import { JoinForm } from './JoinForm.tsx'
import styles from './JoinPage.module.css'

type Step =
  | { readonly kind: 'looking' }
  | { readonly kind: 'asking'; readonly invitation: InvitationAnswer }
  | { readonly kind: 'refused'; readonly sentence: string }

/** What a link or a QR code opens: who invites whom to what, one name, and in. */
export function JoinPage() {
  const { t } = useTranslation()
  const sentenceOf = useRefusalSentence()
  const [, navigate] = useLocation()
  const secret = useSecret()
  const [step, setStep] = useState<Step>({ kind: 'looking' })

  useEffect(() => {
    if (secret === '') return setStep({ kind: 'refused', sentence: t('join.noInvitation') })
    let isGone = false
    const look = async () => {
      const answer = await readInvitation(secret)
      const next: Step = answer.ok
        ? { kind: 'asking', invitation: answer.value }
        : { kind: 'refused', sentence: await sentenceOf(answer.failure) }
      if (!isGone) setStep(next)
    }
    setStep({ kind: 'looking' })
    void look()
    return () => {
      isGone = true
    }
  }, [secret, t, sentenceOf])

  const enter = (created: SessionCreated, title: string) => {
    const { participant, workshopId, pass } = created
    const { id, name, role, unitId } = participant
    rememberSession({ workshopId, participantId: id, name, role, unitId, title, pass })
    navigate(role === 'wall' ? wallPath(workshopId, id) : workshopPath(workshopId, id), { replace: true })
  }

  return (
    <main className={styles.page}>
      <p className={styles.brand}>{t('common.productName')}</p>
      {step.kind === 'looking' ? <p className={styles.muted}>{t('join.looking')}</p> : null}
      {step.kind === 'refused' ? (
        <>
          <h1>{t('join.refusedTitle')}</h1>
          <Notice tone="bad" isUrgent>
            {step.sentence}
          </Notice>
          <Link href={routes.landing}>{t('join.toStart')}</Link>
        </>
      ) : null}
      {step.kind === 'asking' ? (
        <>
          <Welcome invitation={step.invitation} />
          <ComeBack invitation={step.invitation} />
          <JoinForm
            key={secret}
            invitation={step.invitation}
            onJoin={async (fields) => {
              const answer = await createSession(
                step.invitation.participantName === null ? { invitation: secret, ...fields } : { pass: secret },
              )
              if (!answer.ok) return sentenceOf(answer.failure)
              enter(answer.value, step.invitation.title)
              return null
            }}
          />
        </>
      ) : null}
    </main>
  )
}

function Welcome({ invitation }: { readonly invitation: InvitationAnswer }) {
  const { t } = useTranslation()
  return (
    <header className={styles.welcome}>
      {invitation.company ? <p className={styles.muted}>{invitation.company}</p> : null}
      <h1>{invitation.title}</h1>
      <p className={styles.muted}>{t('join.asRole', { role: t(`common.roles.${invitation.role}`) })}</p>
    </header>
  )
}

/** Someone who is already in with this browser shouldn't become a second person. */
function ComeBack({ invitation }: { readonly invitation: InvitationAnswer }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  if (invitation.participantName !== null) return null
  const known = rememberedSessions().find(
    (session) => session.workshopId === invitation.workshopId && session.role === invitation.role,
  )
  if (!known || known.role === 'wall') return null
  return (
    <Notice
      action={
        <Button variant="primary" onClick={() => navigate(workshopPath(known.workshopId, known.participantId))}>
          {t('join.goOn', { name: known.name })}
        </Button>
      }
    >
      {t('join.alreadyIn', { name: known.name })}
    </Notice>
  )
}

/** The secret after the `#`: it follows a second link opened in the same window. */
function useSecret(): string {
  const [secret, setSecret] = useState(readSecret)
  useEffect(() => {
    const follow = () => setSecret(readSecret())
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return secret
}

const readSecret = () => decodeURIComponent(location.hash.slice(1))

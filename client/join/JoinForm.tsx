import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#client/ui/Button.tsx'
import { SelectField, TextField } from '#client/ui/Field.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { limits } from '#shared/limits.ts'
import type { InvitationAnswer } from '#shared/protocol/http.ts'
import styles from './JoinPage.module.css'

type Props = {
  readonly invitation: InvitationAnswer
  /** Answers with the sentence that says why not, or `null` when the person is in. */
  readonly onJoin: (fields: { readonly name: string; readonly unitId?: string }) => Promise<string | null>
}

/** One name, and a unit where the invitation doesn't fix it. */
export function JoinForm({ invitation, onJoin }: Props) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [unitId, setUnitId] = useState('')
  const [isTried, setIsTried] = useState(false)
  const [isJoining, setIsJoining] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const hasStarted = useRef(false)

  const isPass = invitation.participantName !== null
  const needsName = !isPass && invitation.role !== 'wall'
  const needsUnit =
    !isPass && invitation.unitId === null && (invitation.role === 'lead' || invitation.role === 'participant')
  const nameError = nameProblem(name)
  const unitError = needsUnit && unitId === ''
  const isReady = (!needsName || nameError === null) && !unitError

  const join = async () => {
    setIsTried(true)
    if (!isReady || isJoining) return
    setIsJoining(true)
    const fields = { name: needsName ? name.trim() : t('common.roles.wall'), ...(needsUnit ? { unitId } : {}) }
    setRefusal(await onJoin(fields))
    setIsJoining(false)
  }

  // A wall has nothing to ask: the projector should just show.
  useEffect(() => {
    if (invitation.role !== 'wall' || isPass || hasStarted.current) return
    hasStarted.current = true
    void onJoin({ name: t('common.roles.wall') }).then(setRefusal)
  }, [invitation.role, isPass, onJoin, t])

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void join()
      }}
    >
      {isPass ? <p>{t('join.passFor', { name: invitation.participantName })}</p> : null}
      {needsName ? (
        <TextField
          label={t('join.yourName')}
          value={name}
          autoComplete="name"
          autoFocus
          enterKeyHint="go"
          error={isTried && nameError ? t(`join.name.${nameError}`, { count: limits.nameLength }) : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      ) : null}
      {needsUnit ? (
        <SelectField
          label={t('join.yourUnit')}
          value={unitId}
          placeholder={t('join.chooseUnit')}
          options={invitation.units.map((unit) => ({ value: unit.id, text: unit.name }))}
          error={isTried && unitError ? t('join.unitMissing') : null}
          onChange={(event) => setUnitId(event.currentTarget.value)}
        />
      ) : null}
      {refusal ? (
        <Notice tone="bad" isUrgent>
          {refusal}
        </Notice>
      ) : null}
      <Button type="submit" variant="primary" disabled={isJoining}>
        {isJoining
          ? t('join.entering')
          : isPass
            ? t('join.goOn', { name: invitation.participantName })
            : t('join.enter')}
      </Button>
      <p className={styles.muted}>{t('join.noAccount')}</p>
    </form>
  )
}

function nameProblem(name: string): 'missing' | 'tooLong' | null {
  const length = name.trim().length
  if (length === 0) return 'missing'
  return length > limits.nameLength ? 'tooLong' : null
}

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#client/messages/useFormats.ts'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { Chip } from '#client/ui/Chip.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import styles from './CommitScreen.module.css'
import { type Signer, unitsAsked } from './signers.ts'

/** Which units have signed this very content, which signed an earlier one, and which haven't yet. */
export function Signatures({ hash }: { readonly hash: string }) {
  const { t } = useTranslation()
  const board = useBoard((whole) => whole)
  const signers = useMemo(() => unitsAsked(board, hash), [board, hash])
  const signed = signers.filter((signer) => signer.state === 'signed').length
  if (signers.length === 0) return <EmptyState title={t('commit.signatures.nobody')} />
  return (
    <>
      <p className={styles.count} role="status">
        {t('commit.signatures.count', { signed, all: signers.length })}
      </p>
      <ul className={styles.signers}>
        {signers.map((signer) => (
          <SignerLine key={signer.unit.id} signer={signer} />
        ))}
      </ul>
    </>
  )
}

function SignerLine({ signer: { unit, names, state, signature } }: { readonly signer: Signer }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const isSigned = state === 'signed'
  return (
    <li className={styles.signer}>
      <div className={styles.name}>
        <strong>{isSigned && signature ? signature.name : names}</strong>
        <span className={styles.muted}>{unit.name}</span>
      </div>
      {isSigned && signature ? (
        <Chip tone={signature.choice === 'commit' ? 'good' : 'warn'}>{t(`commit.choices.${signature.choice}`)}</Chip>
      ) : state === 'void' ? (
        <Chip tone="bad">{t('commit.signatures.void')}</Chip>
      ) : (
        <Chip>{t('commit.signatures.open')}</Chip>
      )}
      {isSigned && signature ? (
        <time className={styles.muted} dateTime={new Date(signature.at).toISOString()}>
          {formats.moment(signature.at)}
        </time>
      ) : null}
      {signature?.words ? (
        <q className={isSigned ? styles.words : `${styles.words} ${styles.muted}`}>{signature.words}</q>
      ) : null}
    </li>
  )
}

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { Chip } from '#client/ui/Chip.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import styles from './CommitScreen.module.css'
import { type Signer, signersOf } from './signers.ts'

/** Who has signed this very content, who signed an earlier one, and who hasn't yet. */
export function Signatures({ hash }: { readonly hash: string }) {
  const { t } = useTranslation()
  const roster = useBoard((board) => board.roster)
  const signatures = useBoard((board) => board.signatures)
  const signers = useMemo(() => signersOf({ roster, signatures }, hash), [roster, signatures, hash])
  const signed = signers.filter((signer) => signer.isCurrent).length
  if (signers.length === 0) return <EmptyState title={t('commit.signatures.nobody')} />
  return (
    <>
      <p className={styles.count} role="status">
        {t('commit.signatures.count', { signed, all: signers.length })}
      </p>
      <ul className={styles.signers}>
        {signers.map((signer) => (
          <SignerLine key={signer.person.id} signer={signer} />
        ))}
      </ul>
    </>
  )
}

function SignerLine({ signer: { person, signature, isCurrent } }: { readonly signer: Signer }) {
  const { t, i18n } = useTranslation()
  const unit = useBoard((board) => (person.unitId ? board.units.get(person.unitId)?.name : undefined))
  return (
    <li className={styles.signer}>
      <div className={styles.name}>
        <strong>{person.name}</strong>
        <span className={styles.muted}>{unit ?? t(`common.roles.${person.role}`)}</span>
      </div>
      {signature === null ? (
        <Chip>{t('commit.signatures.open')}</Chip>
      ) : isCurrent ? (
        <Chip tone={signature.choice === 'commit' ? 'good' : 'warn'}>{t(`commit.choices.${signature.choice}`)}</Chip>
      ) : (
        <Chip tone="bad">{t('commit.signatures.void')}</Chip>
      )}
      {signature && isCurrent ? (
        <span className={styles.muted}>
          {new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(signature.at)}
        </span>
      ) : null}
      {signature?.words ? (
        <q className={isCurrent ? styles.words : `${styles.words} ${styles.muted}`}>{signature.words}</q>
      ) : null}
    </li>
  )
}

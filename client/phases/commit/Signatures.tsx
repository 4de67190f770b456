import { useTranslation } from 'react-i18next'
import { useFormats } from '#client/messages/useFormats.ts'
import { SigningChip } from '#client/signing/SigningMark.tsx'
import { useReview } from '#client/stores/useReview.ts'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { Chip } from '#client/ui/Chip.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import type { SigningUnit } from '#shared/domain/alignment/signatures.ts'
import { signerNames } from '#shared/domain/alignment/spokespeople.ts'
import styles from './CommitScreen.module.css'

/** Which units have signed this very content, which signed an earlier one, and which haven't yet. */
export function Signatures() {
  const { t } = useTranslation()
  const board = useBoard((whole) => whole)
  const units = useReview(({ signing }) => signing())
  const signed = units.filter(({ state }) => state === 'signed').length
  if (units.length === 0) return <EmptyState title={t('commit.signatures.nobody')} />
  return (
    <>
      <p className={styles.count} role="status">
        {t('commit.signatures.count', { signed, all: units.length })}
      </p>
      <ul className={styles.signers}>
        {units.map((signing) => (
          <SigningLine key={signing.unit.id} signing={signing} names={signerNames(board, signing.unit.id)} />
        ))}
      </ul>
    </>
  )
}

type LineProps = { readonly signing: SigningUnit; readonly names: string }

function SigningLine({ signing, names }: LineProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const signature = signing.state === 'signed' ? signing.signature : null
  return (
    <li className={styles.signer}>
      <div className={styles.name}>
        <strong>{signature ? signature.name : names}</strong>
        <span className={styles.muted}>{signing.unit.name}</span>
      </div>
      {signature ? (
        <SigningChip choice={signature.choice} />
      ) : signing.state === 'void' ? (
        <Chip tone="bad">{t('commit.signatures.void')}</Chip>
      ) : (
        <Chip>{t('commit.signatures.open')}</Chip>
      )}
      {signature ? (
        <time className={styles.muted} dateTime={new Date(signature.at).toISOString()}>
          {formats.moment(signature.at)}
        </time>
      ) : null}
      {signing.state !== 'missing' && signing.signature.words ? (
        <q className={signature ? styles.words : `${styles.words} ${styles.muted}`}>{signing.signature.words}</q>
      ) : null}
    </li>
  )
}

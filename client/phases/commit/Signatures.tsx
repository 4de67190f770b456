import { useTranslation } from 'react-i18next'
import { useFormats } from '#client/messages/useFormats.ts'
import { SigningChip } from '#client/signing/SigningMark.tsx'
import { useMayCommand } from '#client/stores/usePermissions.ts'
import { useReview } from '#client/stores/useReview.ts'
import { useBoard, useControl } from '#client/stores/useWorkshop.tsx'
import { Chip } from '#client/ui/Chip.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import type { SigningUnit } from '#shared/domain/alignment/signatures.ts'
import { canGoUnsigned } from '#shared/domain/alignment/signingRefusals.ts'
import { signerNames } from '#shared/domain/alignment/spokespeople.ts'
import { standingSet } from '#shared/domain/standingSet.ts'
import styles from './CommitScreen.module.css'
import { RecordUnsigned } from './RecordUnsigned.tsx'

/** Which units have signed this very content, which signed an earlier one, which haven't yet, and which never will. */
export function Signatures({ hash }: { readonly hash: string }) {
  const { t } = useTranslation()
  const board = useBoard((whole) => whole)
  const isStanding = standingSet(useControl()) !== null
  const mayRecord = useMayCommand('recordUnsigned') && !isStanding
  const units = useReview(({ signing }) => signing())
  const words = units.flatMap((signing) => (signing.state === 'signed' ? [signing.signature] : []))
  const dissents = words.filter(({ choice }) => choice === 'dissent').length
  if (units.length === 0) return <EmptyState title={t('commit.signatures.nobody')} />
  return (
    <>
      <p className={styles.count} role="status">
        {t('commit.signatures.count', { signed: words.length, all: units.length })}
        {dissents > 0 ? ` · ${t('commit.signatures.dissents', { count: dissents })}` : null}
      </p>
      <ul className={styles.signers}>
        {units.map((signing) => (
          <li key={signing.unit.id} className={styles.signer}>
            <UnitsWord signing={signing} names={signerNames(board, signing.unit.id)} />
            {mayRecord && canGoUnsigned(signing) ? <RecordUnsigned unit={signing.unit} hash={hash} /> : null}
          </li>
        ))}
      </ul>
    </>
  )
}

type WordProps = { readonly signing: SigningUnit; readonly names: string }

function UnitsWord({ signing, names }: WordProps) {
  const { t } = useTranslation()
  const nobody = t('commit.signatures.nobodySpeaks')
  switch (signing.state) {
    case 'missing':
      return (
        <>
          <Name name={names || nobody} unit={signing.unit.name} />
          <Chip>{t('commit.signatures.open')}</Chip>
        </>
      )
    case 'void':
      return (
        <>
          <Name name={names || nobody} unit={signing.unit.name} />
          <Chip tone="bad">{t('commit.signatures.void')}</Chip>
          {signing.signature.words ? (
            <q className={`${styles.words} ${styles.muted}`}>{signing.signature.words}</q>
          ) : null}
        </>
      )
    case 'unsigned':
      return (
        <>
          <Name name={t('commit.signatures.recordedBy', { name: signing.record.name })} unit={signing.unit.name} />
          <Chip tone="bad">{t('commit.signatures.unsigned')}</Chip>
          <Moment at={signing.record.at} />
          <q className={styles.words}>{signing.record.reason}</q>
        </>
      )
    case 'signed':
      return (
        <>
          <Name name={signing.signature.name} unit={signing.unit.name} />
          <SigningChip choice={signing.signature.choice} />
          <Moment at={signing.signature.at} />
          {signing.signature.words ? <q className={styles.words}>{signing.signature.words}</q> : null}
        </>
      )
  }
}

const Name = ({ name, unit }: { readonly name: string; readonly unit: string }) => (
  <div className={styles.name}>
    <strong>{name}</strong>
    <span className={styles.muted}>{unit}</span>
  </div>
)

function Moment({ at }: { readonly at: number }) {
  const formats = useFormats()
  return (
    <time className={styles.muted} dateTime={new Date(at).toISOString()}>
      {formats.moment(at)}
    </time>
  )
}

import { Check, Pencil, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ServesEditor } from '#client/contributions/ServesEditor.tsx'
import { KeyResultCard, keyResultName } from '#client/okr/KeyResultCard.tsx'
import { KeyResultEditor } from '#client/okr/KeyResultEditor.tsx'
import { Button, IconButton } from '#client/ui/Button.tsx'
import { Chip } from '#client/ui/Chip.tsx'
import { useUndoableStep } from '#client/undo/useUndoableStep.ts'
import type { Finding } from '#shared/domain/finding.ts'
import type { Entry } from '#shared/records/collections.ts'
import { removeKeyResult } from '#shared/workshop/edits/okrs.ts'
import { Discussion } from './Discussion.tsx'
import { isIncomplete } from './reviewUnit.ts'
import styles from './teams.module.css'
import type { UnitOkrs } from './useUnitOkrs.ts'

type Props = {
  readonly keyResult: Entry<'keyResults'>
  readonly okrs: UnitOkrs
  readonly findings: readonly Finding[]
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}

/** A key result of a unit: to read, and to write for those who may, with what it serves and what is said about it. */
export function KeyResultItem({ keyResult, okrs, findings, isOpen, onOpen }: Props) {
  const { t } = useTranslation()
  const { document, undo, links, place } = okrs
  const mayEdit = okrs.refusal === null
  const isEditing = mayEdit && isOpen
  const stepWithUndo = useUndoableStep(undo)
  const name = keyResultName(keyResult) ?? t('okr.keyResult.unnamed')
  const incomplete = findings.filter(isIncomplete).length
  const buttons = mayEdit ? (
    <>
      <Button
        variant="quiet"
        icon={isEditing ? <Check size={16} aria-hidden /> : <Pencil size={16} aria-hidden />}
        aria-label={t(isEditing ? 'okr.keyResult.finish' : 'okr.keyResult.edit', { name })}
        onClick={() => onOpen(!isEditing)}
      >
        {t(isEditing ? 'common.done' : 'common.edit')}
      </Button>
      <IconButton
        label={t('okr.keyResult.remove', { name })}
        icon={<Trash2 size={18} />}
        onClick={() => stepWithUndo(() => removeKeyResult(document, keyResult.id), t('okr.keyResult.removed'))}
      />
    </>
  ) : null
  const serves = (
    <ServesEditor
      document={document}
      undo={undo}
      keyResult={keyResult}
      links={links}
      isReadOnly={!isEditing}
      {...(place === 'unit' ? { note: t('alignment.contributions.draftsUnseen') } : {})}
    />
  )
  const discussion = <Discussion subject={keyResult.id} subjectName={name} place={place} />
  if (isEditing)
    return (
      <article className={styles.editor} aria-label={name}>
        <div className={styles.editorHead}>{buttons}</div>
        <KeyResultEditor document={document} keyResult={keyResult} findings={findings} />
        {serves}
        {discussion}
      </article>
    )
  return (
    <KeyResultCard keyResult={keyResult} actions={buttons}>
      {serves}
      {mayEdit && incomplete > 0 ? (
        <p>
          <Chip tone="warn">{t('teams.draft.essentials', { count: incomplete })}</Chip>
        </p>
      ) : null}
      {discussion}
    </KeyResultCard>
  )
}

import { Check, Pencil } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ContributorsEditor } from '#client/contributions/ContributorsEditor.tsx'
import { ServesEditor } from '#client/contributions/ServesEditor.tsx'
import { BoardKeyResultEditor } from '#client/okr/BoardKeyResultEditor.tsx'
import { KeyResultCard, keyResultName } from '#client/okr/KeyResultCard.tsx'
import { useEditRefusal } from '#client/stores/usePermissions.ts'
import { useBoard, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { companyUnitId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import styles from './findings.module.css'

/** A key result in question, with whose it is; its owners correct it here, and the finding goes by itself. */
export function FindingKeyResult({ keyResult }: { readonly keyResult: Entry<'keyResults'> }) {
  const { t } = useTranslation()
  const [isEditing, setIsEditing] = useState(false)
  const { documents, undo } = useWorkshop()
  const unit = useBoard((board) => board.units.get(keyResult.unitId)?.name)
  const keyResults = useBoard((board) => board.keyResults)
  const allLinks = useBoard((board) => board.links)
  const mayEdit = useEditRefusal('board', 'keyResults', keyResult, { text: keyResult.text }) === null
  const links = useMemo(
    () => [...allLinks.values()].filter(({ from, to }) => keyResults.has(from) && keyResults.has(to)),
    [allLinks, keyResults],
  )
  const name = keyResultName(keyResult) ?? t('okr.keyResult.unnamed')
  const toggle = (
    <Button
      variant="quiet"
      icon={isEditing ? <Check size={16} aria-hidden /> : <Pencil size={16} aria-hidden />}
      aria-label={t(isEditing ? 'okr.keyResult.finish' : 'okr.keyResult.edit', { name })}
      onClick={() => setIsEditing(!isEditing)}
    >
      {t(isEditing ? 'common.done' : 'common.edit')}
    </Button>
  )
  return (
    <div className={styles.subject}>
      <div className={styles.subjectHead}>
        <span className={styles.kind}>{unit ?? t('common.unnamed')}</span>
        {mayEdit ? toggle : null}
      </div>
      {isEditing && mayEdit ? (
        <div className={styles.editor}>
          <BoardKeyResultEditor keyResult={keyResult} />
        </div>
      ) : (
        <KeyResultCard keyResult={keyResult} />
      )}
      {keyResult.unitId === companyUnitId ? (
        <ContributorsEditor keyResult={keyResult} />
      ) : (
        <ServesEditor
          document={documents.board}
          undo={undo.board}
          keyResult={keyResult}
          links={links}
          isReadOnly={!mayEdit}
        />
      )}
    </div>
  )
}

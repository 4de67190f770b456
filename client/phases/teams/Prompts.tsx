import { Plus } from 'lucide-react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useKept } from '#client/fields/useKept.ts'
import { draftName } from '#client/session/forgetDrafts.ts'
import { useBoard, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { TextArea } from '#client/ui/Field.tsx'
import { newId, type ObjectiveId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import { addComment } from '#shared/workshop/edits/comments.ts'
import { startDraft } from '#shared/workshop/edits/okrs.ts'
import styles from './teams.module.css'
import type { UnitOkrs } from './useUnitOkrs.ts'

/** The two questions that open a draft: the answer to the second is the first key result, the first stays with it. */
export function Prompts({ okrs }: { readonly okrs: UnitOkrs }) {
  const { t } = useTranslation()
  const { documents, workshopId, participantId } = useWorkshop()
  const startsOn = useBoard((board) => board.settings?.cycleStart)
  const endsOn = useBoard((board) => board.settings?.cycleEnd)
  const draft = `${draftName(workshopId, participantId)}/${okrs.unitId}`
  const [problem, setProblem] = useKept(`${draft}/problem`)
  const [result, setResult] = useKept(`${draft}/result`)
  const note = t('teams.prompts.problemComment', { problem: problem.trim() })
  const isProblemTooLong = note.length > limits.shortTextLength
  const isResultTooLong = result.trim().length > limits.keyResultTextLength

  const begin = (event: FormEvent) => {
    event.preventDefault()
    if (isProblemTooLong || isResultTooLong) return
    const { unitId, document } = okrs
    const subject: ObjectiveId = newId<'objective'>()
    startDraft(document, subject, {
      unitId,
      period: { ...(startsOn ? { startsOn } : {}), ...(endsOn ? { endsOn } : {}) },
      result: { id: newId(), text: result },
    })
    if (problem.trim() !== '' && documents.unit)
      addComment(documents.unit, newId(), { subject, text: note, author: participantId, createdAt: Date.now() })
    setProblem('')
    setResult('')
  }
  return (
    <form className={styles.prompts} onSubmit={begin} aria-labelledby="prompts-title">
      <h3 id="prompts-title">{t('teams.prompts.title')}</h3>
      <TextArea
        label={t('teams.prompts.problems')}
        placeholder={t('teams.prompts.problemsExample')}
        hint={t('teams.prompts.problemsHint')}
        value={problem}
        error={
          isProblemTooLong ? t('common.tooLong', { max: limits.shortTextLength - note.length + problem.length }) : null
        }
        onChange={(event) => setProblem(event.currentTarget.value)}
      />
      <TextArea
        label={t('teams.prompts.result')}
        placeholder={t('teams.prompts.resultExample')}
        hint={t('teams.prompts.resultHint')}
        value={result}
        error={isResultTooLong ? t('common.tooLong', { max: limits.keyResultTextLength }) : null}
        onChange={(event) => setResult(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" icon={<Plus size={18} aria-hidden />} disabled={isProblemTooLong || isResultTooLong}>
          {problem.trim() === '' && result.trim() === '' ? t('teams.draft.addObjective') : t('teams.prompts.begin')}
        </Button>
      </div>
    </form>
  )
}

import { Trash2 } from 'lucide-react'
import { type FormEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#client/messages/useFormats.ts'
import { useEditRefusal, useWriteRefusal } from '#client/stores/usePermissions.ts'
import { useBoard, useUnit, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { Button, IconButton } from '#client/ui/Button.tsx'
import { TextField } from '#client/ui/Field.tsx'
import { useSay } from '#client/ui/Toasts.tsx'
import { type CommentId, newId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import type { Entry } from '#shared/records/collections.ts'
import { addComment } from '#shared/workshop/edits/comments.ts'
import { removeRecord, restoreRecord } from '#shared/workshop/writeRecords.ts'
import styles from './Comments.module.css'

type Props = {
  /** The id of the record that is commented on. */
  readonly subject: string
  /** What it is called, for a screen reader: “Comments on …”. */
  readonly subjectName: string
  /** Where the record lives; a unit's comments stay within the unit. */
  readonly documentKind?: 'board' | 'unit'
}

/** What the room says about one record, oldest first, and a line to say something. */
export function Comments({ subject, subjectName, documentKind = 'board' }: Props) {
  const { t } = useTranslation()
  const { documents } = useWorkshop()
  const onBoard = useBoard((board) => board.comments)
  const inUnit = useUnit((unit) => unit.comments)
  const document = documentKind === 'board' ? documents.board : documents.unit
  const all = documentKind === 'board' ? onBoard : inUnit
  const refusal = useWriteRefusal(documentKind, 'comments')
  const comments = useMemo(
    () =>
      [...(all?.values() ?? [])]
        .filter((comment) => comment.subject === subject)
        .sort((one, other) => one.createdAt - other.createdAt),
    [all, subject],
  )
  const say = useSay()
  const remove = (id: CommentId) => {
    if (!document) return
    removeRecord(document, 'comments', id)
    say(t('common.comments.removed'), {
      text: t('common.undo'),
      onChoose: () => restoreRecord(document, 'comments', id),
    })
  }
  return (
    <section className={styles.comments} aria-label={t('common.comments.on', { name: subjectName })}>
      {comments.length > 0 ? (
        <ul className={styles.list} aria-live="polite">
          {comments.map((comment) => (
            <CommentLine
              key={comment.id}
              comment={comment}
              documentKind={documentKind}
              onRemove={() => remove(comment.id)}
            />
          ))}
        </ul>
      ) : null}
      {refusal === null && document ? (
        <NewComment
          label={t('common.comments.write', { name: subjectName })}
          onAdd={(text, author) => addComment(document, newId(), { subject, text, author, createdAt: Date.now() })}
        />
      ) : null}
    </section>
  )
}

function CommentLine({
  comment,
  documentKind,
  onRemove,
}: {
  readonly comment: Entry<'comments'>
  readonly documentKind: 'board' | 'unit'
  readonly onRemove: () => void
}) {
  const { t } = useTranslation()
  const formats = useFormats()
  const author = useBoard((board) => board.roster.get(comment.author)?.name)
  const mayRemove = useEditRefusal(documentKind, 'comments', comment, { removed: true }) === null
  return (
    <li className={styles.comment}>
      <p className={styles.text}>
        <span className={styles.author}>{author ?? t('common.unnamed')}</span>
        <time className={styles.time} dateTime={new Date(comment.createdAt).toISOString()}>
          {formats.time(comment.createdAt)}
        </time>
        <span dir="auto" className={styles.words}>
          {comment.text}
        </span>
      </p>
      {mayRemove ? (
        <IconButton label={t('common.comments.remove')} icon={<Trash2 size={16} />} onClick={onRemove} />
      ) : null}
    </li>
  )
}

type NewProps = { readonly label: string; readonly onAdd: (text: string, author: Entry<'comments'>['author']) => void }

function NewComment({ label, onAdd }: NewProps) {
  const { t } = useTranslation()
  const { participantId } = useWorkshop()
  const [text, setText] = useState('')
  const typed = text.trim()
  const isTooLong = typed.length > limits.shortTextLength
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (typed === '' || isTooLong) return
    onAdd(typed, participantId)
    setText('')
  }
  return (
    <form className={styles.form} onSubmit={add}>
      <TextField
        label={label}
        isLabelHidden
        className={styles.field}
        placeholder={t('common.comments.placeholder')}
        enterKeyHint="send"
        value={text}
        error={isTooLong ? t('common.tooLong', { max: limits.shortTextLength }) : null}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" disabled={typed === '' || isTooLong}>
        {t('common.comments.send')}
      </Button>
    </form>
  )
}

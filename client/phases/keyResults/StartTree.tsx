import { GitFork } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshop } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { useUndoableStep } from '#client/undo/useUndoableStep.ts'
import { instantiateTemplate, templateNames } from '#shared/domain/drivers/templates.ts'
import type { Drivers } from '#shared/domain/drivers/tree.ts'
import { inOrder } from '#shared/domain/inOrder.ts'
import { newId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import { plantRoot, plantTemplate } from '#shared/workshop/edits/drivers.ts'
import { updateRecord } from '#shared/workshop/writeRecords.ts'
import styles from './StartTree.module.css'

type Props = { readonly target: Entry<'targets'>; readonly drivers: Drivers; readonly mayEdit: boolean }

/** A target without a tree: a worked example to put one's own numbers in, or a tree from nothing. */
export function StartTree({ target, drivers, mayEdit }: Props) {
  const { t } = useTranslation()
  const { documents, undo } = useWorkshop()
  const runStep = useUndoableStep(undo.board)
  const board = documents.board
  const standing = useMemo(
    () => inOrder(drivers.values()).filter(({ measure }) => measure === target.measure),
    [drivers, target.measure],
  )
  return (
    <EmptyState title={t('keyResults.start.title')}>
      <p>{t('keyResults.start.words')}</p>
      {mayEdit ? (
        <div className={styles.start}>
          <h3 className={styles.heading}>{t('keyResults.start.template')}</h3>
          <ul className={styles.templates}>
            {templateNames.map((name) => {
              const title = t(`numbers.templates.${name}.title`)
              return (
                <li key={name} className={styles.template}>
                  <p className={styles.title}>{title}</p>
                  <p className={styles.summary}>{t(`numbers.templates.${name}.summary`)}</p>
                  <Button
                    onClick={() =>
                      runStep(
                        () => plantTemplate(board, instantiateTemplate(name, newId), target.id),
                        t('keyResults.start.planted', { name: title }),
                      )
                    }
                  >
                    {t('keyResults.start.use', { name: title })}
                  </Button>
                </li>
              )
            })}
          </ul>
          <div className={styles.own}>
            <Button icon={<GitFork size={16} />} onClick={() => plantRoot(board, target.id, newId())}>
              {t('keyResults.start.scratch')}
            </Button>
            {standing.length > 0 ? (
              <Menu
                trigger={<Button variant="quiet">{t('keyResults.start.existing')}</Button>}
                items={standing.map(({ id, name }) => ({
                  key: id,
                  text: name.trim() || t('common.unnamed'),
                  onChoose: () => updateRecord(board, 'targets', target.id, { driverId: id }),
                }))}
              />
            ) : null}
          </div>
        </div>
      ) : null}
    </EmptyState>
  )
}

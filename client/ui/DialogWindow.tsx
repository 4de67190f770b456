import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './Button.tsx'
import styles from './Dialog.module.css'

export type DialogProps = {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  readonly description?: string
  readonly children: ReactNode
  readonly actions?: ReactNode
  /** It closes for another place, which takes the focus: it isn't brought back to where the window was opened. */
  readonly isLeft?: boolean
}

/** The window itself: keeps the focus inside, closes with Escape, fills a phone's screen from below. */
export function DialogWindow(props: DialogProps) {
  const { isOpen, onClose, title, description, children, actions, isLeft = false } = props
  const { t } = useTranslation()
  const body = useRef<HTMLDivElement>(null)
  const [isTall, setIsTall] = useState(false)
  // What it holds may grow or shrink with every drawing.
  useEffect(() => {
    const box = body.current
    setIsTall(box !== null && box.scrollHeight > box.clientHeight)
  })
  // A text that has to be scrolled must be within reach of the keyboard, also where nothing in it takes the focus.
  const scrolling = isTall ? { tabIndex: 0, role: 'region', 'aria-label': title } : {}
  return (
    <BaseDialog.Root open={isOpen} onOpenChange={(open) => (open ? undefined : onClose())}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={styles.backdrop} />
        <BaseDialog.Popup
          className={styles.popup}
          finalFocus={!isLeft}
          // A finger is left alone: the keyboard of a phone would cover what the window says.
          initialFocus={(hand) =>
            hand === 'touch' ? true : (body.current?.querySelector<HTMLElement>(firstField) ?? true)
          }
        >
          <header className={styles.header}>
            <BaseDialog.Title className={styles.title}>{title}</BaseDialog.Title>
            <IconButton label={t('common.close')} icon={<X size={18} />} onClick={onClose} />
          </header>
          {description ? (
            <BaseDialog.Description className={styles.description}>{description}</BaseDialog.Description>
          ) : null}
          <div ref={body} className={styles.body} {...scrolling}>
            {children}
          </div>
          {actions ? <footer className={styles.actions}>{actions}</footer> : null}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  )
}

/** Where one begins to write; a choice has its answer already. */
const firstField =
  'input:not([type=radio], [type=checkbox], [readonly], :disabled), textarea:not([readonly], :disabled)'

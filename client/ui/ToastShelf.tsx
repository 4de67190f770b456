import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './Button.tsx'
import styles from './Toasts.module.css'
import { useFreeEdge } from './useFreeEdge.ts'

export type Said = {
  readonly sentence: string
  /** One thing to do about it. */
  readonly act?: { readonly text: string; readonly onChoose: () => void }
}

type Props = {
  /** Everything said so far, oldest first; what is new since the last time is shown. */
  readonly said: readonly Said[]
}

const mostAtOnce = 2

/** Sentences at the edge of the screen that go by themselves. */
export function ToastShelf({ said }: Props) {
  return (
    <Toast.Provider limit={mostAtOnce}>
      <Shelf said={said} />
    </Toast.Provider>
  )
}

function Shelf({ said }: Props) {
  const { t } = useTranslation()
  const { toasts, add } = Toast.useToastManager()
  const shown = useRef(0)
  const edge = useFreeEdge()
  useEffect(() => {
    for (const { sentence, act } of said.slice(shown.current))
      add({ description: sentence, ...(act ? { actionProps: { children: act.text, onClick: act.onChoose } } : {}) })
    shown.current = said.length
  }, [said, add])
  return (
    <Toast.Portal>
      <Toast.Viewport className={styles.viewport} data-edge={edge}>
        {toasts.map((toast) => (
          <Toast.Root key={toast.id} toast={toast} className={styles.toast} aria-label={t('common.notice')}>
            <Toast.Content className={styles.content}>
              <Toast.Description className={styles.words} />
              {toast.actionProps ? <Toast.Action className={styles.action} /> : null}
              <Toast.Close render={<IconButton label={t('common.close')} icon={<X size={16} />} />} />
            </Toast.Content>
          </Toast.Root>
        ))}
      </Toast.Viewport>
    </Toast.Portal>
  )
}

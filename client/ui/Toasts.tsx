import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './Button.tsx'
import styles from './Toasts.module.css'

/** Says one sentence at the edge of the screen, without taking the focus; `act` offers one thing to do about it. */
export type Say = (sentence: string, act?: { readonly text: string; readonly onChoose: () => void }) => void

const SayContext = createContext<Say>(() => undefined)

export const useSay = (): Say => useContext(SayContext)

export function Toasts({ children }: { readonly children: ReactNode }) {
  return (
    <Toast.Provider limit={3}>
      <Speaker>{children}</Speaker>
    </Toast.Provider>
  )
}

function Speaker({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const { toasts, add } = Toast.useToastManager()
  const say = useMemo<Say>(
    () => (sentence, act) => {
      add({ description: sentence, ...(act ? { actionProps: { children: act.text, onClick: act.onChoose } } : {}) })
    },
    [add],
  )
  return (
    <SayContext value={say}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport}>
          {toasts.map((toast) => (
            <Toast.Root key={toast.id} toast={toast} className={styles.toast}>
              <Toast.Content className={styles.content}>
                <Toast.Description className={styles.words} />
                {toast.actionProps ? <Toast.Action className={styles.action} /> : null}
                <Toast.Close render={<IconButton label={t('common.close')} icon={<X size={16} />} />} />
              </Toast.Content>
            </Toast.Root>
          ))}
        </Toast.Viewport>
      </Toast.Portal>
    </SayContext>
  )
}

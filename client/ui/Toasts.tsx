import { createContext, type ReactNode, Suspense, useCallback, useContext, useState } from 'react'
import { lateParts } from './lateParts.ts'
import type { Said } from './ToastShelf.tsx'

/** Says one sentence at the edge of the screen, without taking the focus; `act` offers one thing to do about it. */
export type Say = (sentence: string, act?: Said['act']) => void

const SayContext = createContext<Say>(() => undefined)

export const useSay = (): Say => useContext(SayContext)

const ToastShelf = lateParts.toastShelf.Part

/** Keeps what was said; the shelf that shows it is loaded with the first sentence. */
export function Toasts({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState<readonly Said[]>([])
  const say = useCallback<Say>((sentence, act) => {
    setSaid((before) => [...before, act ? { sentence, act } : { sentence }])
  }, [])
  return (
    <SayContext value={say}>
      {children}
      {said.length > 0 ? (
        <Suspense fallback={null}>
          <ToastShelf said={said} />
        </Suspense>
      ) : null}
    </SayContext>
  )
}

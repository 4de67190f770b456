import { Suspense, useState } from 'react'
import type { DialogProps } from './DialogWindow.tsx'
import { lateParts } from './lateParts.ts'

const DialogWindow = lateParts.dialogWindow.Part

/** A window over the page. What draws it is loaded when the first one opens; from then on it stays to close in style. */
export function Dialog(props: DialogProps) {
  const [wasOpened, setWasOpened] = useState(props.isOpen)
  if (props.isOpen && !wasOpened) setWasOpened(true)
  if (!props.isOpen && !wasOpened) return null
  return (
    <Suspense fallback={null}>
      <DialogWindow {...props} />
    </Suspense>
  )
}

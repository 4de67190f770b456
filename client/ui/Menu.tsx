import { cloneElement, lazy, type ReactElement, type ReactNode, Suspense, useState } from 'react'

export type MenuItem = {
  readonly key: string
  readonly text: string
  readonly icon?: ReactNode
  readonly onChoose: () => void
  readonly isDisabled?: boolean
  readonly isDanger?: boolean
}

export type MenuProps = {
  /** The button that opens it; gets the menu's aria attributes. */
  readonly trigger: ReactElement<Record<string, unknown>>
  /** What the items are about, shown above them: "Move to…". */
  readonly heading?: string
  readonly items: readonly MenuItem[]
}

const MenuList = lazy(async () => ({ default: (await import('./MenuList.tsx')).MenuList }))

/** A button with a list of actions. The list is loaded when the first such button is shown; a click before is kept. */
export function Menu(props: MenuProps) {
  const [isAsked, setIsAsked] = useState(false)
  const waiting = cloneElement(props.trigger, { 'aria-haspopup': 'menu', onClick: () => setIsAsked(true) })
  return (
    <Suspense fallback={waiting}>
      <MenuList {...props} isOpenAtFirst={isAsked} />
    </Suspense>
  )
}

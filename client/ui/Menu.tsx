import { cloneElement, Suspense, useState } from 'react'
import { lateParts } from './lateParts.ts'
import type { MenuProps } from './MenuList.tsx'

const MenuList = lateParts.menuList.Part

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

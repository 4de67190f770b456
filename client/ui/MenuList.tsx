import { Menu as BaseMenu } from '@base-ui/react/menu'
import type { ReactElement, ReactNode } from 'react'
import styles from './Menu.module.css'

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

type Props = MenuProps & {
  /** The person asked for it while it was still on its way. */
  readonly isOpenAtFirst: boolean
}

/** A list of actions: arrow keys, type-ahead, Escape, one tap. */
export function MenuList({ trigger, heading, items, isOpenAtFirst }: Props) {
  return (
    <BaseMenu.Root defaultOpen={isOpenAtFirst}>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner className={styles.positioner} sideOffset={4} align="end" collisionPadding={8}>
          <BaseMenu.Popup className={styles.popup}>
            <BaseMenu.Group>
              {heading ? <BaseMenu.GroupLabel className={styles.heading}>{heading}</BaseMenu.GroupLabel> : null}
              {items.map((item) => (
                <BaseMenu.Item
                  key={item.key}
                  className={item.isDanger ? `${styles.item} ${styles.danger}` : styles.item}
                  disabled={item.isDisabled ?? false}
                  onClick={item.onChoose}
                >
                  {item.icon}
                  {item.text}
                </BaseMenu.Item>
              ))}
            </BaseMenu.Group>
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  )
}

import { Menu as BaseMenu } from '@base-ui/react/menu'
import styles from './Menu.module.css'
import type { MenuProps } from './Menu.tsx'

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
        <BaseMenu.Positioner className={styles.positioner} sideOffset={4} align="end">
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

import { Menu as BaseMenu } from '@base-ui/react/menu'
import { FolderPlus, Inbox, Shapes, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import menuStyles from '#client/ui/Menu.module.css'
import type { StickyId, ThemeId } from '#shared/ids.ts'

/** Where stickies may go. */
export type Destination =
  | { readonly kind: 'theme'; readonly themeId: ThemeId }
  | { readonly kind: 'newTheme' }
  | { readonly kind: 'tray' }
  | { readonly kind: 'ungrouped' }

export type Move = { readonly ids: readonly StickyId[]; readonly anchor: HTMLElement }

type Props = {
  readonly move: Move | null
  readonly themes: readonly { readonly id: ThemeId; readonly name: string }[]
  readonly onChoose: (ids: readonly StickyId[], destination: Destination) => void
  readonly onClose: () => void
  /** Who gets the focus afterwards. */
  readonly focusAfter: () => HTMLElement | boolean
}

/** "Move to…": one menu for all stickies, opened beside the one it is about. Typing a few letters jumps to a theme. */
export function MoveMenu({ move, themes, onChoose, onClose, focusAfter }: Props) {
  const { t } = useTranslation()
  const item = (key: string, text: string, Icon: typeof Inbox, destination: Destination) => (
    <BaseMenu.Item
      key={key}
      label={text}
      className={menuStyles.item}
      onClick={() => {
        if (move) onChoose(move.ids, destination)
      }}
    >
      <Icon size={16} aria-hidden />
      {text}
    </BaseMenu.Item>
  )
  return (
    <BaseMenu.Root open={move !== null} onOpenChange={(open) => (open ? undefined : onClose())}>
      <BaseMenu.Portal>
        <BaseMenu.Positioner
          className={menuStyles.positioner}
          anchor={move?.anchor ?? null}
          side="bottom"
          align="end"
          sideOffset={4}
        >
          <BaseMenu.Popup className={menuStyles.popup} finalFocus={focusAfter}>
            <BaseMenu.Group>
              <BaseMenu.GroupLabel className={menuStyles.heading}>
                {t('pool.move.heading', { count: move?.ids.length ?? 1 })}
              </BaseMenu.GroupLabel>
              {themes.map(({ id, name }) => item(id, name, Shapes, { kind: 'theme', themeId: id }))}
              {item('newTheme', t('pool.newTheme'), FolderPlus, { kind: 'newTheme' })}
              {item('tray', t('pool.move.tray'), Inbox, { kind: 'tray' })}
              {item('ungrouped', t('pool.move.ungrouped'), Undo2, { kind: 'ungrouped' })}
            </BaseMenu.Group>
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  )
}

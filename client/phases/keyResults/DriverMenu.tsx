import { ArrowDown, ArrowUp, CircleCheck, GitFork, Minus, MoreHorizontal, Plus, Target, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#client/ui/Button.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import type { MenuItem } from '#client/ui/MenuList.tsx'
import { type DriverEntry, isLever } from '#shared/domain/drivers/tree.ts'
import { type Place, useTree } from './TreeContext.tsx'

type Props = {
  readonly driver: DriverEntry
  readonly place: Place | null
  readonly name: string
  readonly onBreakDown: () => void
}

/** What can be done with a driver beyond its fields. */
export function DriverMenu({ driver, place, name, onBreakDown }: Props) {
  const { t } = useTranslation()
  const { reading, edit, onAccept } = useTree()
  if (!edit) return null
  const { target } = reading
  const items: readonly (MenuItem | false)[] = [
    isLever(driver) &&
      target.balancingDriverId !== driver.id && {
        key: 'free',
        text: t('keyResults.outline.makeFree'),
        icon: <Target size={16} />,
        onChoose: () => edit.updateTarget(target.id, { balancingDriverId: driver.id }),
      },
    driver.role !== 'constant' && {
      key: 'accept',
      text: t('keyResults.outline.accept'),
      icon: <CircleCheck size={16} />,
      onChoose: () => onAccept(driver.id),
    },
    {
      key: 'inputs',
      text: driver.operator === 'input' ? t('keyResults.outline.breakDown') : t('keyResults.addInput.open', { name }),
      icon: <GitFork size={16} />,
      onChoose: onBreakDown,
    },
    ...(place ? placeItems(place) : []),
    place
      ? {
          key: 'remove',
          text: t('keyResults.outline.remove'),
          icon: <Trash2 size={16} />,
          isDanger: true,
          onChoose: () => edit.takeOut(place.parent.id, place.position, name),
        }
      : {
          key: 'clear',
          text: t('keyResults.outline.clear'),
          icon: <Trash2 size={16} />,
          isDanger: true,
          onChoose: () => edit.clear(target.id),
        },
  ]
  return (
    <Menu
      trigger={<IconButton label={t('keyResults.outline.more', { name })} icon={<MoreHorizontal size={16} />} />}
      heading={name}
      items={items.filter((item) => item !== false)}
    />
  )

  function placeItems({ parent, position }: Place): readonly (MenuItem | false)[] {
    if (!edit) return []
    const isSubtracted = (parent.coefficients?.[position] ?? 1) < 0
    return [
      parent.operator === 'sum' && {
        key: 'sign',
        text: t(isSubtracted ? 'keyResults.outline.makeAdded' : 'keyResults.outline.makeSubtracted'),
        icon: isSubtracted ? <Plus size={16} /> : <Minus size={16} />,
        onChoose: () => edit.setSign(parent.id, position, isSubtracted ? 1 : -1),
      },
      position > 0 && {
        key: 'up',
        text: t('keyResults.outline.moveUp'),
        icon: <ArrowUp size={16} />,
        onChoose: () => edit.move(parent.id, position, -1),
      },
      position < parent.inputs.length - 1 && {
        key: 'down',
        text: t('keyResults.outline.moveDown'),
        icon: <ArrowDown size={16} />,
        onChoose: () => edit.move(parent.id, position, 1),
      },
    ]
  }
}

import { CircleCheck, CircleSlash, MessageCircleWarning } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#client/ui/Chip.tsx'
import type { SigningChoice } from '#shared/records/room.ts'

const icons = {
  commit: CircleCheck,
  concern: MessageCircleWarning,
  dissent: CircleSlash,
} as const satisfies Record<SigningChoice, unknown>

const tones = { commit: 'good', concern: 'warn', dissent: 'bad' } as const satisfies Record<SigningChoice, unknown>

/** The word that somebody gave, as a sign beside its name. */
export function SigningMark({ choice }: { readonly choice: SigningChoice }) {
  const Icon = icons[choice]
  return <Icon aria-hidden />
}

/** The word that somebody gave, as sign and label. */
export function SigningChip({ choice }: { readonly choice: SigningChoice }) {
  const { t } = useTranslation()
  const Icon = icons[choice]
  return (
    <Chip tone={tones[choice]} icon={<Icon size={14} aria-hidden />}>
      {t(`commit.choices.${choice}`)}
    </Chip>
  )
}

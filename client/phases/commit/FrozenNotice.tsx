import { useTranslation } from 'react-i18next'
import { useFormats } from '#client/messages/useFormats.ts'
import { useBoard, useControl } from '#client/stores/useWorkshop.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { shortHash } from '#shared/domain/contentHash.ts'
import { unitsWithout } from '#shared/domain/standingSet.ts'

/** Whether what is on screen is the frozen set, an amendment under way, or still a draft. */
export function FrozenNotice({ hash }: { readonly hash: string }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { frozen, amending } = useControl()
  const without = formats.row(unitsWithout(useBoard((board) => board)))
  if (!frozen) return <Notice>{t('commit.state.draft', { hash: shortHash(hash) })}</Notice>
  const at = formats.moment(frozen.at)
  if (amending)
    return (
      <Notice tone="warn" title={t('commit.state.amendingTitle')}>
        {t('commit.state.amending', { at, hash: shortHash(frozen.hash) })}
      </Notice>
    )
  const state =
    frozen.amendment === 0 ? t('commit.state.final') : t('commit.state.amended', { number: frozen.amendment })
  const title = without === '' ? state : t('commit.state.without', { state, units: without })
  return (
    <Notice tone={without === '' ? 'good' : 'warn'} title={title}>
      {t('commit.state.frozen', { at, name: frozen.by, hash: shortHash(frozen.hash) })}
    </Notice>
  )
}

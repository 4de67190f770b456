import { ArrowDown } from 'lucide-react'
import { type RefObject, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#client/ui/Button.tsx'

/** Leads from one open finding to the next, those that block signing first, and round again. */
export function NextFinding({ work }: { readonly work: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation()
  const last = useRef<string | null>(null)
  const goOn = () => {
    const all = [...(work.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])]
    const at = all.findIndex((each) => each.dataset.finding === last.current)
    const next = all[(at + 1) % all.length]
    if (!next) return
    last.current = next.dataset.finding ?? null
    next.focus({ preventScroll: true })
    next.scrollIntoView({ block: 'start' })
  }
  return (
    <Button variant="primary" icon={<ArrowDown size={18} aria-hidden />} onClick={goOn}>
      {t('alignment.next')}
    </Button>
  )
}

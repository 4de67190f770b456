import { Upload } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type ApiAnswer, importWorkshop } from '#client/session/api.ts'
import { Button } from '#client/ui/Button.tsx'
import { limits } from '#shared/limits.ts'
import type { WorkshopCreated } from '#shared/protocol/http.ts'

type Props = {
  readonly isDisabled: boolean
  readonly onImport: (importing: ApiAnswer<WorkshopCreated>) => void
  readonly onRefusal: (sentence: string) => void
}

/** Opens a `workshop.json` that was exported before, as a new workshop with new invitations. */
export function ImportWorkshop({ isDisabled, onImport, onRefusal }: Props) {
  const { t } = useTranslation()
  const chooser = useRef<HTMLInputElement>(null)
  const read = async (file: File) => {
    if (file.size > limits.maxImportBytes) return onRefusal(t('landing.import.tooLarge'))
    try {
      onImport(importWorkshop(JSON.parse(await file.text())))
    } catch {
      onRefusal(t('landing.import.notJson', { name: file.name }))
    }
  }
  return (
    <>
      <input
        ref={chooser}
        type="file"
        accept="application/json,.json"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file) void read(file)
        }}
      />
      <Button
        variant="quiet"
        icon={<Upload size={16} />}
        disabled={isDisabled}
        onClick={() => chooser.current?.click()}
      >
        {t('landing.import.choose')}
      </Button>
    </>
  )
}

import { Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#client/clock/useToday.ts'
import type { PdfStep } from '#client/report/makePdfHere.ts'
import { useBoard, useControl, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { Segmented } from '#client/ui/Segmented.tsx'
import { shortHash } from '#shared/domain/contentHash.ts'
import { standingSet } from '#shared/domain/standingSet.ts'
import { workshopLanguage } from '#shared/messages/workshopLanguage.ts'
import { defaultPaper, type PaperSize, paperSizes } from '#shared/report/drawing/paper.ts'
import { type TextFile, textFiles } from '#shared/report/exportedFile.ts'
import styles from './CommitScreen.module.css'

/** What everyone takes home: the PDF, made on this device also without a network, and the set as files. */
export function Exports({ hash }: { readonly hash: string }) {
  const { t } = useTranslation()
  const { workshopId, participantId } = useWorkshop()
  const today = useToday()
  return (
    <section className={styles.asideSection}>
      <h2>{t('commit.exports.heading')}</h2>
      <PdfButton />
      <p className={styles.muted}>{t('commit.exports.hash', { hash: shortHash(hash) })}</p>
      <ul className={styles.files}>
        {textFiles.map((file) => (
          <li key={file}>
            <a
              className={styles.file}
              href={`/api/workshops/${workshopId}/export/${file}?as=${participantId}&today=${today}`}
              download={file}
            >
              <Download size={16} aria-hidden />
              {t(`commit.exports.files.${fileTexts[file]}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const fileTexts = {
  'okrs.csv': 'okrsCsv',
  'okrs.md': 'okrsMarkdown',
  'stickies.csv': 'stickiesCsv',
  'workshop.json': 'json',
} as const satisfies Record<TextFile, string>

type Making =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly step: PdfStep }
  | { readonly kind: 'made'; readonly missingGlyphs: readonly string[] }
  | { readonly kind: 'failed' }

function PdfButton() {
  const { t } = useTranslation()
  const [paper, setPaper] = useState<PaperSize>(defaultPaper)
  const { workshopId, participantId } = useWorkshop()
  const today = useToday()
  const board = useBoard((whole) => whole)
  const isFinal = standingSet(useControl()) !== null
  const [making, setMaking] = useState<Making>({ kind: 'idle' })
  const make = async () => {
    setMaking({ kind: 'making', step: 'fonts' })
    try {
      const { downloadPdf } = await import('#client/report/downloadPdf.ts')
      const onStep = (step: PdfStep) => setMaking({ kind: 'making', step })
      const order = { board, today, locale: workshopLanguage(board.settings), paper }
      setMaking({ kind: 'made', missingGlyphs: await downloadPdf(order, { workshopId, participantId }, onStep) })
    } catch {
      setMaking({ kind: 'failed' })
    }
  }
  return (
    <>
      <Button icon={<Download size={18} />} disabled={making.kind === 'making'} onClick={make}>
        {making.kind === 'making'
          ? t(`commit.exports.making.${making.step}`)
          : isFinal
            ? t('commit.exports.finalPdf')
            : t('commit.exports.draftPdf')}
      </Button>
      <Segmented
        label={t('commit.exports.paper')}
        value={paper}
        options={paperSizes.map((value) => ({ value, text: t(`commit.exports.papers.${value}`) }))}
        onChange={setPaper}
      />
      {making.kind === 'failed' ? (
        <Notice tone="bad" isUrgent>
          {t('commit.exports.failed')}
        </Notice>
      ) : null}
      {making.kind === 'made' && making.missingGlyphs.length > 0 ? (
        <Notice tone="warn" isUrgent>
          {t('commit.exports.missingGlyphs', { glyphs: making.missingGlyphs.join(' ') })}
        </Notice>
      ) : null}
    </>
  )
}

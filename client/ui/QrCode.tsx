import { Suspense } from 'react'
import { loadLate } from './loadLate.ts'
import styles from './QrPicture.module.css'
import type { QrProps } from './QrPicture.tsx'

const { Part: QrPicture } = loadLate(async () => (await import('./QrPicture.tsx')).QrPicture)

/** A QR code. What draws it is fetched with the first one: a phone that has just joined shows none. */
export function QrCode(props: QrProps) {
  return (
    <Suspense fallback={<span className={styles.code} />}>
      <QrPicture {...props} />
    </Suspense>
  )
}

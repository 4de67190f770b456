import { Check, Clock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './DeliveryMark.module.css'
import type { Delivery } from './useDelivery.ts'

/** Whether one's own note has reached the server. */
export function DeliveryMark({ delivery }: { readonly delivery: Delivery }) {
  const { t } = useTranslation()
  if (delivery === null) return null
  const Icon = delivery === 'waiting' ? Clock : Check
  return (
    <span className={`${styles.mark} ${styles[delivery]}`}>
      <Icon size={14} aria-hidden />
      {t(`swot.delivery.${delivery}`)}
    </span>
  )
}

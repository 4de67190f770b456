import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#client/frame/useCommand.ts'
import { useControl, useMayCommand } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { usePool } from './usePool.ts'

/** The facilitator moves the group on; where stickies are left over, after a question. */
export function GoOn() {
  const { t } = useTranslation()
  const { run, isRunning } = useCommand()
  const mayGo = useMayCommand('goToPhase')
  const { phase } = useControl()
  const { ungrouped } = usePool()
  const [isAsking, setIsAsking] = useState(false)
  if (!mayGo || phase !== 'pool') return null

  const go = async () => {
    setIsAsking(false)
    await run({ type: 'goToPhase', phase: 'priorities' })
  }
  return (
    <>
      <Button
        variant="primary"
        icon={<ArrowRight size={18} aria-hidden />}
        disabled={isRunning}
        onClick={() => (ungrouped.length > 0 ? setIsAsking(true) : go())}
      >
        {t('pool.goOn.button')}
      </Button>
      <Dialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        title={t('pool.goOn.title')}
        actions={
          <>
            <Button onClick={() => setIsAsking(false)}>{t('common.cancel')}</Button>
            <Button variant="primary" onClick={go}>
              {t('pool.goOn.anyway')}
            </Button>
          </>
        }
      >
        <p>{t('pool.goOn.words', { count: ungrouped.length })}</p>
      </Dialog>
    </>
  )
}

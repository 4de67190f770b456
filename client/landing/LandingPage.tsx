import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useRefusalSentence } from '#client/commands/refusalSentence.ts'
import { routes } from '#client/routes.ts'
import { type ApiAnswer, createWorkshop } from '#client/session/api.ts'
import { Button } from '#client/ui/Button.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import type { CreateWorkshop, WorkshopCreated } from '#shared/protocol/http.ts'
import { ImportWorkshop } from './ImportWorkshop.tsx'
import styles from './LandingPage.module.css'
import { RecentWorkshops } from './RecentWorkshops.tsx'
import { StartForm } from './StartForm.tsx'

/** The first page: what this is, and two ways to begin, one click each. */
export function LandingPage() {
  const { t, i18n } = useTranslation()
  const [, navigate] = useLocation()
  const sentenceOf = useRefusalSentence()
  const [isCreating, setIsCreating] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isFormOpen, setIsFormOpen] = useState(false)

  const create = (workshop: CreateWorkshop) => open(createWorkshop({ language: i18n.language, ...workshop }))
  const open = async (creating: ApiAnswer<WorkshopCreated>) => {
    setIsCreating(true)
    setRefusal(null)
    const answer = await creating
    setIsCreating(false)
    if (answer.ok) navigate(`${routes.join}#${answer.value.invitations.facilitator}`)
    else setRefusal(await sentenceOf(answer.failure))
  }

  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <p className={styles.brand}>{t('common.productName')}</p>
        <h1>{t('landing.promise')}</h1>
        <p className={styles.lead}>{t('landing.how')}</p>
      </header>
      {refusal ? (
        <Notice tone="bad" isUrgent>
          {refusal}
        </Notice>
      ) : null}
      <section className={styles.ways} aria-label={t('landing.ways')}>
        <article className={styles.way}>
          <h2>{t('landing.demoTitle')}</h2>
          <p>{t('landing.demoWords')}</p>
          <Button
            variant="primary"
            disabled={isCreating}
            onClick={() => create({ title: t('landing.demoName'), demo: true })}
          >
            {t('landing.demoStart')}
          </Button>
        </article>
        <article className={styles.way}>
          <h2>{t('landing.emptyTitle')}</h2>
          <p>{t('landing.emptyWords')}</p>
          <Button disabled={isCreating} aria-expanded={isFormOpen} onClick={() => setIsFormOpen(true)}>
            {t('landing.emptyStart')}
          </Button>
          <ImportWorkshop isDisabled={isCreating} onImport={open} onRefusal={setRefusal} />
        </article>
      </section>
      {isFormOpen ? <StartForm isCreating={isCreating} onStart={create} /> : null}
      <RecentWorkshops />
    </main>
  )
}

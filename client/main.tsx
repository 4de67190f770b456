import '@fontsource-variable/inter/index.css'
import '#client/theme/tokens.css'
import '#client/theme/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '#client/app/App.tsx'
import { pageLanguage } from '#client/messages/displayLocale.ts'
import { createTexts } from '#client/messages/texts.ts'
import { TextsProvider } from '#client/messages/WithAllTexts.tsx'
import { ThemeProvider } from '#client/ui/ThemeProvider.tsx'
import { Toasts } from '#client/ui/Toasts.tsx'
import { type Languages, languages } from '#shared/messages/languages.ts'

void start()

async function start(): Promise<void> {
  const root = document.getElementById('root')
  if (!root) throw new Error('the page has no element #root')
  const spoken = await spokenLanguages()
  const language = pageLanguage(Object.keys(spoken), navigator.languages)
  document.documentElement.lang = language
  const texts = await createTexts(spoken, language)
  createRoot(root).render(
    <StrictMode>
      <TextsProvider texts={texts}>
        <ThemeProvider>
          <Toasts>
            <App />
          </Toasts>
        </ThemeProvider>
      </TextsProvider>
    </StrictMode>,
  )
}

/** In development also the language that shows what isn't translated, and what has no room to be. */
async function spokenLanguages(): Promise<Languages> {
  if (!import.meta.env.DEV) return languages
  const { withPseudo } = await import('#shared/messages/pseudo.ts')
  return withPseudo(languages)
}

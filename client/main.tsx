import '@fontsource-variable/inter/index.css'
import '#client/theme/tokens.css'
import '#client/theme/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { App } from '#client/app/App.tsx'
import { ThemeProvider } from '#client/ui/ThemeProvider.tsx'
import { Toasts } from '#client/ui/Toasts.tsx'
import { createTranslator } from '#shared/messages/translator.ts'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no element #root')

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={createTranslator('en')}>
      <ThemeProvider>
        <Toasts>
          <App />
        </Toasts>
      </ThemeProvider>
    </I18nextProvider>
  </StrictMode>,
)

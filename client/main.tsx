import '@fontsource-variable/inter/index.css'
import '#client/theme/tokens.css'
import '#client/theme/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '#client/app/App.tsx'
import { createTexts } from '#client/messages/texts.ts'
import { TextsProvider } from '#client/messages/WithAllTexts.tsx'
import { ThemeProvider } from '#client/ui/ThemeProvider.tsx'
import { Toasts } from '#client/ui/Toasts.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no element #root')

createRoot(root).render(
  <StrictMode>
    <TextsProvider texts={createTexts()}>
      <ThemeProvider>
        <Toasts>
          <App />
        </Toasts>
      </ThemeProvider>
    </TextsProvider>
  </StrictMode>,
)

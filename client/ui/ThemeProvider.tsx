import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { applyTheme, keepThemeChoice, readThemeChoice, type ThemeChoice } from '#client/theme/theme.ts'

type ThemeSwitch = { readonly choice: ThemeChoice; readonly choose: (choice: ThemeChoice) => void }

const ThemeContext = createContext<ThemeSwitch>({ choice: 'system', choose: () => undefined })

export const useTheme = (): ThemeSwitch => useContext(ThemeContext)

export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const [choice, setChoice] = useState<ThemeChoice>(readThemeChoice)
  useEffect(() => applyTheme(choice), [choice])
  const value = useMemo<ThemeSwitch>(
    () => ({
      choice,
      choose: (next) => {
        keepThemeChoice(next)
        setChoice(next)
      },
    }),
    [choice],
  )
  return <ThemeContext value={value}>{children}</ThemeContext>
}

import { lazy, Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { routes } from '#client/frame/routes.ts'
import { JoinPage } from '#client/join/JoinPage.tsx'
import { WithAllTexts } from '#client/messages/WithAllTexts.tsx'

const LandingPage = lazy(async () => ({ default: (await import('#client/landing/LandingPage.tsx')).LandingPage }))
const WorkshopPage = lazy(async () => ({ default: (await import('./WorkshopPage.tsx')).WorkshopPage }))
const WallPage = lazy(async () => ({ default: (await import('#client/wall/WallPage.tsx')).WallPage }))

export function App() {
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path={routes.landing}>
          <WithAllTexts>
            <LandingPage />
          </WithAllTexts>
        </Route>
        <Route path={routes.join} component={JoinPage} />
        <Route path={routes.workshop}>
          {({ workshopId, participantId, phase }) => (
            <WorkshopPage key={participantId} workshopId={workshopId} participantId={participantId} phase={phase} />
          )}
        </Route>
        <Route path={routes.wall}>
          {({ workshopId, participantId }) => (
            <WithAllTexts>
              <WallPage workshopId={workshopId} participantId={participantId} />
            </WithAllTexts>
          )}
        </Route>
        <Redirect to={routes.landing} />
      </Switch>
    </Suspense>
  )
}

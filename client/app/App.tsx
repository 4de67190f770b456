import { Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { JoinPage } from '#client/join/JoinPage.tsx'
import { WithAllTexts } from '#client/messages/WithAllTexts.tsx'
import { routes } from '#client/routes.ts'
import { loadLate } from '#client/ui/loadLate.ts'
import { OnItsWay } from './OnItsWay.tsx'
import { OutdatedNotice } from './OutdatedNotice.tsx'

const { Part: LandingPage } = loadLate(async () => (await import('#client/landing/LandingPage.tsx')).LandingPage)
const { Part: WorkshopPage } = loadLate(async () => (await import('./WorkshopPage.tsx')).WorkshopPage)
const { Part: WallPage } = loadLate(async () => (await import('#client/wall/WallPage.tsx')).WallPage)

export function App() {
  return (
    <>
      <OutdatedNotice />
      <Suspense fallback={<OnItsWay />}>
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
    </>
  )
}

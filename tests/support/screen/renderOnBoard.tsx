import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import type * as Y from 'yjs'
import { createStore } from 'zustand/vanilla'
import { TextsProvider } from '#client/messages/WithAllTexts.tsx'
import { readersDay } from '#client/stores/today.ts'
import { createUndo } from '#client/stores/undo.ts'
import { WorkshopProvider } from '#client/stores/useWorkshop.tsx'
import type { WorkshopSession, WorkshopState } from '#client/stores/workshopSession.ts'
import { emptyState } from '#client/stores/workshopState.ts'
import { Toasts } from '#client/ui/Toasts.tsx'
import type { ParticipantId, UnitId, WorkshopId } from '#shared/ids.ts'
import { createTranslator } from '#shared/messages/completeTranslator.ts'
import { messages as english } from '#shared/messages/en/all.ts'
import { type pseudoLanguage, pseudoTexts } from '#shared/messages/pseudo.ts'
import { createTranslatorOf } from '#shared/messages/translator.ts'
import type { Role } from '#shared/records/roles.ts'
import { createMirror } from '#shared/workshop/mirror.ts'

type Around = {
  /** The person's own document and that of their unit, for those who have them. */
  readonly own?: Y.Doc
  readonly unit?: Y.Doc
  readonly unitId?: UnitId
  readonly sendCommand?: WorkshopSession['sendCommand']
  readonly state?: Partial<WorkshopState>
  readonly rescue?: WorkshopSession['rescue']
  /** The reader's, where it isn't English. */
  readonly language?: typeof pseudoLanguage
}

const noRescue: WorkshopSession['rescue'] = {
  isKept: () => true,
  refusals: () => [],
  parkRefusal: () => null,
  tryAgain: () => undefined,
  park: () => undefined,
  letGo: () => () => undefined,
}

const translatorIn = (language: Around['language']) =>
  language ? createTranslatorOf({ [language]: pseudoTexts(english) }, language) : createTranslator()

/** Said the way React marks a promise it has seen settle: nothing that needs the texts is waited for. */
const allLoaded = Object.assign(Promise.resolve(), { status: 'fulfilled' })

/** Shows a part of the workplace on a board that no server knows, to one person in the given role. */
export function renderOnBoard(board: Y.Doc, part: ReactNode, role: Role = 'facilitator', around: Around = {}): void {
  const id = 'person-001' as ParticipantId
  const mirror = createMirror(board, 'board')
  const { own = null, unit = null, unitId = null, sendCommand = () => Promise.reject(new Error('no server')) } = around
  const ownMirror = own ? createMirror(own, 'own') : null
  const unitMirror = unit ? createMirror(unit, 'unit') : null
  const store = createStore<WorkshopState>(() => ({
    board: mirror.snapshot(),
    unit: unitMirror?.snapshot() ?? null,
    own: ownMirror?.snapshot() ?? null,
    ...emptyState,
    today: readersDay(0),
    hasBoard: true,
    ...around.state,
  }))
  mirror.subscribe(() => store.setState({ board: mirror.snapshot() }))
  ownMirror?.subscribe(() => store.setState({ own: ownMirror.snapshot() }))
  unitMirror?.subscribe(() => store.setState({ unit: unitMirror.snapshot() }))
  const session: WorkshopSession = {
    workshopId: 'workshop-1' as WorkshopId,
    participantId: id,
    joinedAs: { id, name: 'Ada', role, unitId },
    store,
    documents: { board, unit, own },
    undo: {
      board: createUndo(board, ['stickies', 'themes', 'targets', 'drivers', 'objectives', 'keyResults', 'links']),
      unit: unit ? createUndo(unit, ['stickies'], true) : null,
      own: own ? createUndo(own, ['notes'], true) : null,
    },
    sendCommand,
    sendPresence: () => undefined,
    rescue: around.rescue ?? noRescue,
    close: () => undefined,
  }
  // The browser of the tests has no screen: it is as wide as a laptop's.
  window.matchMedia ??= (media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: false,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    })
  render(
    <TextsProvider texts={{ i18n: translatorIn(around.language), loadAll: () => allLoaded }}>
      <Toasts>
        <WorkshopProvider session={session}>{part}</WorkshopProvider>
      </Toasts>
    </TextsProvider>,
  )
}

import type { Phase } from '#shared/records/phases.ts'

/** The addresses of the product. Secrets stand in the fragment only: browsers never send it. */
export const routes = {
  landing: '/',
  join: '/join',
  workshop: '/w/:workshopId/:participantId/:phase?',
  wall: '/wall/:workshopId/:participantId',
} as const

export const workshopPath = (workshopId: string, participantId: string, phase?: Phase): string =>
  `/w/${workshopId}/${participantId}${phase ? `/${phase}` : ''}`

export const wallPath = (workshopId: string, participantId: string): string => `/wall/${workshopId}/${participantId}`

/** The link that an invitation or a personal pass becomes. */
export const joinLink = (secret: string): string => `${location.origin}${routes.join}#${secret}`

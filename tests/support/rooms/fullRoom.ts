import type { CreateWorkshop, WorkshopCreated } from '#shared/protocol/http.ts'
import { create, type Guest, join, unitNamed } from './guest.ts'

export type FullRoom = {
  readonly workshop: WorkshopCreated
  readonly sales: string
  readonly delivery: string
  readonly facilitator: Guest
  readonly ceo: Guest
  readonly salesLead: Guest
  readonly deliveryLead: Guest
  readonly seller: Guest
  readonly wall: Guest
}

/** A workshop in which everyone has sat down: two units with their leads, the CEO, the facilitator and the wall. */
export async function fillRoom(url: string, request: Partial<CreateWorkshop> = {}): Promise<FullRoom> {
  const workshop = await create(url, request)
  const sales = unitNamed(workshop, 'Sales')
  const delivery = unitNamed(workshop, 'Delivery')
  const { invitations } = workshop
  return {
    workshop,
    sales,
    delivery,
    facilitator: await join(url, { invitation: invitations.facilitator, name: 'Fay' }),
    ceo: await join(url, { invitation: invitations.ceo, name: 'Cleo' }),
    salesLead: await join(url, { invitation: invitations.lead, name: 'Sal', unitId: sales }),
    deliveryLead: await join(url, { invitation: invitations.lead, name: 'Del', unitId: delivery }),
    seller: await join(url, { invitation: invitations.participant, name: 'Pat', unitId: sales }),
    wall: await join(url, { invitation: invitations.wall, name: 'Wall' }),
  }
}

import { networkInterfaces } from 'node:os'
import { renderUnicodeCompact } from 'uqr'

type Served = {
  readonly host: string
  readonly port: number
  readonly tls: object | null
  readonly firstLink: string | null
  readonly createKey: string | null
}

/** Says in the terminal where the server is; in a local network also as a code that phones can read. */
export function announce(served: Served): void {
  for (const line of announcement(served, lanAddress())) process.stdout.write(`${line}\n`)
}

function announcement({ host, port, tls, firstLink, createKey }: Served, lan: string | null): readonly string[] {
  const scheme = tls ? 'https' : 'http'
  const isEverywhere = host === '0.0.0.0' || host === '::'
  const shownHost = isEverywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  const local = `${scheme}://${shownHost}:${port}`
  const lanUrl = isEverywhere && lan ? `${scheme}://${lan}:${port}` : null
  return [
    '',
    `  Offsite is at ${local}`,
    ...(lanUrl ? [`  In this network: ${lanUrl}`, '', renderUnicodeCompact(lanUrl, { border: 2 })] : []),
    ...(firstLink
      ? ['', '  The demo workshop, as its facilitator:', `  ${lanUrl ?? local}/join#${firstLink}`]
      : ['', '  Open it in a browser to create a workshop.']),
    ...(createKey === null && !isLoopback(host)
      ? [
          '',
          '  Whoever reaches this address can create workshops. OFFSITE_CREATE_KEY=… limits that to those who have the key.',
        ]
      : []),
    '',
  ]
}

const isLoopback = (host: string): boolean => /^(localhost|127\..*|::1)$/.test(host)

/** This machine's first address that others in the network can reach. */
function lanAddress(): string | null {
  const addresses = Object.values(networkInterfaces()).flatMap((entries) => entries ?? [])
  return addresses.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? null
}

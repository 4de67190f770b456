/** The part of Trusted Types that is needed here; TypeScript's library of the browser doesn't know them yet. */
type TrustedTypes = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string }
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
/** The one policy that the server's headers allow: for workers of our own. */
const policy = trustedTypes?.createPolicy('offsite-worker', { createScriptURL: (address) => address })

/** An address that the browser takes for a worker's script; only ever one of our own. */
export const workerAddress = (address: string): string => policy?.createScriptURL(address) ?? address

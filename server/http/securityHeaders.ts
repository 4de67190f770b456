/** For answers that no browser should ever run or frame. */
export const apiHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
}

/** For files beside the pages: a worker lives by the policy of its own file, not by that of the page. */
export const fileHeaders: Readonly<Record<string, string>> = {
  ...apiHeaders,
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "font-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; '),
}

/**
 * For the pages. `nonce` lets Base UI's one style element in; `offsite-worker` is the named policy by which the client
 * starts its workers, and no other code may make scripts from text.
 */
export const pageHeaders = (nonce: string): Readonly<Record<string, string>> => ({
  ...apiHeaders,
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self' ws: wss:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types offsite-worker',
  ].join('; '),
})

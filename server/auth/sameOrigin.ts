/**
 * Whether a request comes from our own pages. A browser says where it comes from; who sends no `Origin` is not a browser
 * and holds no cookie that it was not given on purpose.
 */
export function isSameOrigin(headers: { readonly origin?: string | undefined; readonly host?: string | undefined }) {
  if (headers.origin === undefined) return true
  if (headers.host === undefined || !URL.canParse(headers.origin)) return false
  return new URL(headers.origin).host === headers.host.toLowerCase()
}

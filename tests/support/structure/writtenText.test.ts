import { expect, test } from 'vitest'
import { findWrittenText } from './writtenText.ts'

const problemsOf = (jsx: string) => findWrittenText([{ path: 'client/board/note.tsx', text: `const a = ${jsx}` }])

test.each([
  '<p>Hello</p>',
  '<p>{count} stickies</p>',
  "<p>{'Hello'}</p>",
  "<p>{isOpen ? 'Open' : closed}</p>",
  "<p>{name || 'Nobody'}</p>",
  `<p>{\`\${count} notes\`}</p>`,
  "<p>{count + ' notes'}</p>",
  '<button aria-label="Close" />',
  '<input placeholder={`Name`} />',
  '<img alt="The plan" />',
  "<a title={isOpen ? 'Close it' : undefined} />",
  '<p>Привет</p>',
])('holds words of its own: %s', (jsx) => {
  expect(problemsOf(jsx)).toHaveLength(1)
})

test.each([
  "<p>{t('board.hello')}</p>",
  '<p>{count} × {size} %</p>',
  '<img alt="" />',
  '<button className="primary" type="button" aria-label={t(\'board.close\')} />',
  "<p className={isOpen ? 'open' : 'closed'}>{name}</p>",
  "<p>{kind === 'threat' && <Icon name={'threat'} />}</p>",
  '<p>{/* a note to the reader */}</p>',
])('holds none: %s', (jsx) => {
  expect(problemsOf(jsx)).toEqual([])
})

test('says the file and the line', () => {
  expect(problemsOf('<p>\n  <b>Hello</b>\n</p>')).toEqual([
    'client/board/note.tsx:2: text outside shared/messages: Hello',
  ])
})

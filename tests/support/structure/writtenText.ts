import ts from 'typescript'
import type { RepositoryFile } from './repositoryFiles.ts'

/** Attributes whose value a person reads or hears. */
const readAttributes = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'caption',
  'description',
  'heading',
  'hint',
  'label',
  'placeholder',
  'title',
])
const words = /\p{L}{2,}/u

/** Every text a person reads comes from the message catalogue: says where JSX in the client holds words of its own. */
export function findWrittenText(files: readonly RepositoryFile[]): readonly string[] {
  return files
    .filter((file) => /^client\/.*\.tsx$/.test(file.path) && !file.path.endsWith('.test.tsx'))
    .flatMap((file) => {
      const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
      return writtenIn(source).map((node) => {
        const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
        const text = node.getText().replaceAll(/\s+/g, ' ').trim()
        return `${file.path}:${line}: text outside shared/messages: ${text}`
      })
    })
}

function writtenIn(node: ts.Node): readonly ts.Node[] {
  const here = ts.isJsxText(node)
    ? wordsOf(node)
    : ts.isJsxAttribute(node) && node.initializer && readAttributes.has(node.name.getText())
      ? wordsOf(node.initializer)
      : ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)
        ? wordsOf(node)
        : []
  return [...here, ...childrenOf(node).flatMap(writtenIn)]
}

/** The literals an expression may end up as: both sides of a choice, the fixed parts of a template, but no arguments. */
function wordsOf(node: ts.Node | undefined): readonly ts.Node[] {
  if (!node) return []
  if (ts.isJsxText(node) || ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
    return words.test(node.text) ? [node] : []
  if (ts.isTemplateExpression(node))
    return [node.head, ...node.templateSpans.map((span) => span.literal)].some((part) => words.test(part.text))
      ? [node]
      : []
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) return wordsOf(node.expression)
  if (ts.isConditionalExpression(node)) return [...wordsOf(node.whenTrue), ...wordsOf(node.whenFalse)]
  if (ts.isBinaryExpression(node)) {
    const isAddition = node.operatorToken.kind === ts.SyntaxKind.PlusToken
    const isChoice = [
      ts.SyntaxKind.AmpersandAmpersandToken,
      ts.SyntaxKind.BarBarToken,
      ts.SyntaxKind.QuestionQuestionToken,
    ].includes(node.operatorToken.kind)
    return isAddition || isChoice ? [...(isAddition ? wordsOf(node.left) : []), ...wordsOf(node.right)] : []
  }
  return []
}

function childrenOf(node: ts.Node): readonly ts.Node[] {
  const children: ts.Node[] = []
  node.forEachChild((child) => {
    children.push(child)
  })
  return children
}

import { numberAt, type PageFile, pageHeaderBytes, pageKinds, readTree, type Tree, treeBytes } from './pageFile.ts'

/**
 * Walks every tree of an lmdb file, hands out each row of each named table, and gives their names. Throws unless the file is
 * whole: every page is used once or noted as free, once; keys rise; every count is the one that is noted.
 */
export function walkTables(
  file: PageFile,
  row: (table: string, key: Buffer, value: Buffer) => void,
): readonly string[] {
  const { meta } = file
  const uses = createUses(meta.lastPage)
  const tables: { readonly name: string; readonly tree: Tree }[] = []
  walkTree(file, uses.claim, meta.main, 'byBytes', (key, value, isTree) => {
    if (!isTree || value.length !== treeBytes) throw new Error('beside the tables there is something that is no table')
    tables.push({ name: key.toString('latin1').replace(/\0$/, ''), tree: readTree(value, 0) })
  })
  for (const { name, tree } of tables)
    walkTree(file, uses.claim, tree, 'byBytes', (key, value, isTree) => {
      if (isTree) throw new Error(`table ${name} holds a table`)
      row(name, key, value)
    })
  walkTree(file, uses.claim, meta.free, 'byNumber', (_, value) => {
    for (const { page, count } of freePages(value)) uses.claim(page, count)
  })
  uses.confirmAll()
  return tables.map(({ name }) => name)
}

/** How many entries; then the pages, `0` for nothing, or a negative number of pages in a row and the first of them. */
function freePages(list: Buffer): readonly { readonly page: number; readonly count: number }[] {
  const entries = numberAt(list, 0)
  if ((entries + 1) * 8 > list.length) throw new Error('a list of free pages is cut off')
  const found: { readonly page: number; readonly count: number }[] = []
  for (let index = 1; index <= entries; index += 1) {
    const entry = list.readBigInt64LE(index * 8)
    if (entry === 0n) continue
    if (entry > 0n) found.push({ page: numberAt(list, index * 8), count: 1 })
    else {
      index += 1
      if (index > entries) throw new Error('a list of free pages is cut off')
      found.push({ page: numberAt(list, index * 8), count: Number(-entry) })
    }
  }
  return found
}

type Claim = (page: number, count: number) => void

/** Each page belongs to one thing: one that is used twice, or noted as free and used, would be overwritten some day. */
function createUses(lastPage: number): { readonly claim: Claim; readonly confirmAll: () => void } {
  const claimed = new Set<number>()
  return {
    claim: (page, count) => {
      for (let number = page; number < page + count; number += 1) {
        if (number < 2 || number > lastPage) throw new Error(`there is no page ${number}`)
        if (claimed.has(number)) throw new Error(`page ${number} belongs to two things`)
        claimed.add(number)
      }
    },
    confirmAll: () => {
      const lost = lastPage - 1 - claimed.size
      if (lost !== 0) throw new Error(`${lost} pages belong to nothing`)
    },
  }
}

const nodeHeaderBytes = 8
/** Of a long value a row holds the first page, the transaction that wrote it, and how many pages it takes (`MDB_ovpage`). */
const elsewhereBytes = 24
const nodeFlags = { isElsewhere: 0x01, isTree: 0x02 } as const
/** The flags of a tree whose keys are numbers; the tables of the store have none. */
const numberedTree = 0x08

function walkTree(
  file: PageFile,
  claim: Claim,
  tree: Tree,
  order: 'byBytes' | 'byNumber',
  row: (key: Buffer, value: Buffer, isTree: boolean) => void,
): void {
  if (tree.flags !== (order === 'byNumber' ? numberedTree : 0)) throw new Error('a tree has flags it should not have')
  const counted = { branches: 0, leaves: 0, overflows: 0, entries: 0 }
  let last: Buffer | null = null
  const comesBefore = order === 'byBytes' ? isBeforeByBytes : isBeforeByNumber

  const visit = (number: number, level: number, from: Buffer | null, upTo: Buffer | null) => {
    claim(number, 1)
    const page = file.read(number)
    const isLeaf = level === tree.depth
    if (page.readUInt16LE(18) !== (isLeaf ? pageKinds.leaf : pageKinds.branch))
      throw new Error(`page ${number} is of the wrong kind`)
    counted[isLeaf ? 'leaves' : 'branches'] += 1
    const nodes = nodesOf(page, number, isLeaf)
    for (const [index, node] of nodes.entries()) {
      if (!isLeaf) {
        const start = index === 0 ? from : node.key
        visit(node.number + node.flags * 2 ** 32, level + 1, start, nodes[index + 1]?.key ?? upTo)
        continue
      }
      const isInOrder = !(last && !comesBefore(last, node.key)) && !(from && comesBefore(node.key, from))
      if (!isInOrder || (upTo && !comesBefore(node.key, upTo))) throw new Error(`the keys of page ${number} don't rise`)
      last = node.key
      counted.entries += 1
      row(node.key, rowValue(page, node), node.flags === nodeFlags.isTree)
    }
  }

  const rowValue = (page: Buffer, node: Node): Buffer => {
    const isElsewhere = node.flags === nodeFlags.isElsewhere
    if (!isElsewhere && node.flags !== 0 && node.flags !== nodeFlags.isTree) throw new Error('a row has unknown flags')
    const kept = isElsewhere ? elsewhereBytes : node.number
    if (node.valueAt + kept > page.length) throw new Error('a row is longer than its page')
    if (!isElsewhere) return page.subarray(node.valueAt, node.valueAt + kept)
    const first = numberAt(page, node.valueAt)
    const count = Math.ceil((pageHeaderBytes + node.number) / file.pageBytes)
    claim(first, count)
    const pages = file.read(first, count)
    const isNoted =
      numberAt(page, node.valueAt + 8) <= file.meta.transaction && numberAt(page, node.valueAt + 16) === count
    if (!isNoted || pages.readUInt16LE(18) !== pageKinds.overflow || pages.readUInt32LE(20) !== count)
      throw new Error(`page ${first} does not begin a long value`)
    counted.overflows += count
    return pages.subarray(pageHeaderBytes, pageHeaderBytes + node.number)
  }

  if (tree.root !== null) visit(tree.root, 1, null, null)
  else if (tree.depth !== 0) throw new Error('a tree has lost its root')
  for (const what of ['branches', 'leaves', 'overflows', 'entries'] as const)
    if (counted[what] !== tree[what]) throw new Error(`a tree has ${counted[what]} ${what}, and not ${tree[what]}`)
}

/** `number` is the length of a row's value, or, together with `flags`, the page that a branch leads to. */
type Node = { readonly key: Buffer; readonly number: number; readonly flags: number; readonly valueAt: number }

/**
 * The nodes of a page lie side by side without a gap, up to its end. lmdb moves them by their lengths: one that is longer
 * or shorter than it says would tear its neighbours apart at the next change.
 */
function nodesOf(page: Buffer, number: number, isLeaf: boolean): readonly Node[] {
  const lower = page.readUInt16LE(20)
  const upper = page.readUInt16LE(22)
  if (lower % 2 !== 0 || lower === 0 || lower > upper || pageHeaderBytes + upper > page.length)
    throw new Error(`page ${number} has lost its bounds`)
  const places: { readonly at: number; readonly end: number }[] = []
  const nodes = Array.from({ length: lower / 2 }, (_, index): Node => {
    const at = pageHeaderBytes + page.readUInt16LE(pageHeaderBytes + index * 2)
    if (at < pageHeaderBytes + upper || at + nodeHeaderBytes > page.length)
      throw new Error(`page ${number} points outside of itself`)
    const valueAt = at + nodeHeaderBytes + page.readUInt16LE(at + 6)
    if (valueAt > page.length) throw new Error(`page ${number} has a key longer than itself`)
    const flags = page.readUInt16LE(at + 4)
    const size = page.readUInt16LE(at) + page.readUInt16LE(at + 2) * 2 ** 16
    const end = isLeaf ? valueAt + (flags === nodeFlags.isElsewhere ? elsewhereBytes : size) : valueAt
    places.push({ at, end: end + (end % 2) })
    return { key: page.subarray(at + nodeHeaderBytes, valueAt), number: size, flags, valueAt }
  })
  let next = pageHeaderBytes + upper
  for (const { at, end } of places.sort((one, other) => one.at - other.at)) {
    if (at !== next) throw new Error(`the rows of page ${number} don't lie side by side`)
    next = end
  }
  if (next !== page.length) throw new Error(`the rows of page ${number} don't fill it`)
  return nodes
}

const isBeforeByBytes = (one: Buffer, other: Buffer) => Buffer.compare(one, other) < 0
const isBeforeByNumber = (one: Buffer, other: Buffer) => numberAt(one, 0) < numberAt(other, 0)

import type { Player } from './player.ts'

/** What this device still keeps of any workshop: rows of its database, remembered sessions, half-written texts. */
export const keptOnDevice = ({ page }: Player): Promise<readonly string[]> => page.evaluate(readKept)

/** In the page. */
async function readKept(): Promise<string[]> {
  const kept: string[] = []
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name))
    for (const store of database.objectStoreNames) {
      const count = await settled(database.transaction(store).objectStore(store).count())
      if (count > 0) kept.push(`${count} in ${name}/${store}`)
    }
    database.close()
  }
  const sessions: unknown[] = JSON.parse(localStorage.getItem('offsite-sessions') ?? '[]')
  if (sessions.length > 0) kept.push(`${sessions.length} remembered sessions`)
  return [...kept, ...Object.keys(sessionStorage)]

  function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  }
}

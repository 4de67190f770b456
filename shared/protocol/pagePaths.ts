const pagePath = /^\/(join\/?|(w|wall)(\/.*)?)?$/

/** Whether an address is one of the app's own pages, all of which are the same file: `/`, `/join`, `/w/…`, `/wall/…`. */
export const isPagePath = (path: string): boolean => pagePath.test(path)

/** On every page that the server answers: the build it belongs to. No sign-in page of a hotel's network has it. */
export const buildHeader = 'x-offsite-build'

/** Where the worker is that keeps the pages for times without a network. */
export const pageWorkerPath = '/worker.js'

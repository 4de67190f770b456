const lookEveryMs = 500

/**
 * npm passes a signal on to its shell only, and the shell dies of it without telling us. So whoever stops `npm start`
 * stops the server too: it looks whether the process that started it is still there.
 */
export function stopWithParent(): void {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, lookEveryMs).unref()
}

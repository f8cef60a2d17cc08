/** One Ctrl-C may arrive twice: from the terminal and handed on by npm. */
const sameRequestMs = 1000;

/**
 * Calls back once when this process is asked to end, or when the one that started it is gone.
 * Asked again later, it ends at once; the guards of its children see to these.
 */
export function onGoodbye(leave: () => void): void {
  let saidAt: number | undefined;
  const parent = process.ppid;
  const leaveOnce = () => {
    if (saidAt === undefined) {
      saidAt = performance.now();
      clearInterval(timer);
      leave();
    } else if (performance.now() - saidAt > sameRequestMs) {
      process.exit(130);
    }
  };
  // A starter that was killed sends no signal; being adopted by another process tells.
  const timer = setInterval(() => {
    if (process.ppid !== parent) leaveOnce();
  }, 1000);
  timer.unref();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leaveOnce);
}

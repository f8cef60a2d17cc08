/** Calls back once when this process is asked to end, or when the one that started it is gone. */
export function onGoodbye(leave: () => void): void {
  let said = false;
  const parent = process.ppid;
  const leaveOnce = () => {
    if (said) return;
    said = true;
    clearInterval(timer);
    leave();
  };
  // A starter that was killed sends no signal; being adopted by another process tells.
  const timer = setInterval(() => {
    if (process.ppid !== parent) leaveOnce();
  }, 1000);
  timer.unref();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leaveOnce);
}

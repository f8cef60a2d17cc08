/** Seconds a task may run: the deployed task functions and the queue's deadline agree on it. */
export const taskSeconds = 540;

/** Ends the work shortly before the platform would cut it off, so that it can be put back in order. */
export function taskSignal(): AbortSignal {
  return AbortSignal.timeout((taskSeconds - 20) * 1000);
}

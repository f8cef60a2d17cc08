import { DownloadError } from './download-error.ts';

/** What may end a download before its time: the caller, the deadline, a stall. */
export class DownloadEnds {
  readonly signal: AbortSignal;
  private readonly caller: AbortSignal;
  private readonly deadline = new AbortController();
  private readonly stall = new AbortController();
  private readonly deadlineTimer: NodeJS.Timeout;
  private readonly stallTimeoutMs: number;

  constructor(settings: { signal: AbortSignal; timeoutMs: number; stallTimeoutMs: number }) {
    this.caller = settings.signal;
    this.stallTimeoutMs = settings.stallTimeoutMs;
    this.signal = AbortSignal.any([this.caller, this.deadline.signal, this.stall.signal]);
    this.deadlineTimer = setTimeout(() => this.deadline.abort(), settings.timeoutMs);
  }

  /** Waits, but for no longer than one stall. */
  async within<T>(wait: () => Promise<T>): Promise<T> {
    const timer = setTimeout(() => this.stall.abort(), this.stallTimeoutMs);
    try {
      return await this.unlessEnded(wait());
    } finally {
      clearTimeout(timer);
    }
  }

  /** Settles like `waited`, or rejects as soon as the download has to end. */
  unlessEnded<T>(waited: Promise<T>): Promise<T> {
    // No Promise.race with one long-lived promise: that would keep every piece of the body alive.
    return new Promise((resolve, reject) => {
      const onEnd = () => reject(this.reason() ?? new Error('Ended.'));
      if (this.signal.aborted) onEnd();
      this.signal.addEventListener('abort', onEnd, { once: true });
      void waited.then(resolve, reject).finally(() => {
        this.signal.removeEventListener('abort', onEnd);
      });
    });
  }

  /** Why the download had to end; undefined while it need not. */
  reason(): Error | undefined {
    if (this.caller.aborted) {
      const reason: unknown = this.caller.reason;
      return reason instanceof Error ? reason : new Error('Aborted.', { cause: reason });
    }
    if (this.stall.signal.aborted) {
      return new DownloadError('timed-out', 'The download stalled.');
    }
    if (this.deadline.signal.aborted) {
      return new DownloadError('timed-out', 'The download took too long.');
    }
    return undefined;
  }

  clear(): void {
    clearTimeout(this.deadlineTimer);
  }
}

type RateLimit = { burst: number; perSecond: number };

export type RateGateSettings = {
  /** For one caller's network. */
  perSource: RateLimit;
  /** For all callers together. */
  overall: RateLimit;
  /** Networks remembered at once; beyond it the longest quiet one is forgotten. */
  maxSources: number;
  now: () => number;
};

export type Admission =
  { admitted: true; giveBack: () => void } | { admitted: false; retryAfterSeconds: number };

/**
 * Token buckets before any cryptography. They belong to this one instance on purpose: a count
 * shared through Firestore would let every stranger cause a read and a write that we pay for. With
 * n instances the limits are n times as high, which the functions' own `maxInstances` bounds.
 */
export class RateGate {
  private readonly settings: RateGateSettings;
  private readonly overall: Bucket;
  private readonly sources = new Map<string, Bucket>();

  constructor(settings: RateGateSettings) {
    this.settings = settings;
    this.overall = new Bucket(settings.overall, settings.now());
  }

  /** What turns out to be welcome gives its token back, so that only the unwelcome run out. */
  admit(source: string): Admission {
    const nowMs = this.settings.now();
    const own = this.bucketOf(source, nowMs);
    const waitMs = Math.max(own.waitMs(nowMs), this.overall.waitMs(nowMs));
    if (waitMs > 0) {
      return { admitted: false, retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) };
    }
    own.take();
    this.overall.take();
    return {
      admitted: true,
      giveBack: () => {
        own.giveBack();
        this.overall.giveBack();
      },
    };
  }

  private bucketOf(source: string, nowMs: number): Bucket {
    const { perSource, maxSources } = this.settings;
    const bucket = this.sources.get(source) ?? new Bucket(perSource, nowMs);
    // Moved to the end: a map keeps the order of insertion, so that its first is the longest quiet.
    this.sources.delete(source);
    this.sources.set(source, bucket);
    if (this.sources.size > maxSources) {
      const [quietest] = this.sources.keys();
      if (quietest !== undefined) this.sources.delete(quietest);
    }
    return bucket;
  }
}

class Bucket {
  private readonly limit: RateLimit;
  private tokens: number;
  private filledAtMs: number;

  constructor(limit: RateLimit, nowMs: number) {
    this.limit = limit;
    this.tokens = limit.burst;
    this.filledAtMs = nowMs;
  }

  /** How long until there is a token; 0 when there is one. */
  waitMs(nowMs: number): number {
    const { burst, perSecond } = this.limit;
    // A clock that was set back must not empty the bucket.
    const passedMs = Math.max(0, nowMs - this.filledAtMs);
    this.tokens = Math.min(burst, this.tokens + (passedMs / 1000) * perSecond);
    this.filledAtMs = nowMs;
    return this.tokens >= 1 ? 0 : ((1 - this.tokens) / perSecond) * 1000;
  }

  take(): void {
    this.tokens -= 1;
  }

  giveBack(): void {
    this.tokens = Math.min(this.limit.burst, this.tokens + 1);
  }
}

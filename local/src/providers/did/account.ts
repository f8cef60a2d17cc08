import { DidError, notFound } from './api-error.ts';

export const plans = ['lite', 'pro', 'advanced'] as const;
export type Plan = (typeof plans)[number];
type Feature = 'stitch' | 'subtitles' | 'premium-voices';

const lacking: Record<Plan, readonly Feature[]> = {
  lite: ['stitch', 'subtitles', 'premium-voices'],
  pro: [],
  advanced: [],
};

/** A credit is a step of so many seconds; a step begun is paid. */
const stepSeconds = 15;

type AccountSettings = { plan: Plan; credits: number | null; now: () => Date };

/** The plan and its credits: finished videos are charged in whole steps, failed ones are not. */
export class Account {
  plan: Plan;
  readonly #openedAt: Date;
  #total: number;
  /** null: an account without any credit record. */
  #remaining: number | null;

  constructor({ plan, credits, now }: AccountSettings) {
    this.plan = plan;
    this.#openedAt = now();
    this.#remaining = credits;
    this.#total = credits ?? 0;
  }

  get remaining(): number | null {
    return this.#remaining;
  }

  set remaining(credits: number | null) {
    this.#remaining = credits;
    this.#total = Math.max(this.#total, credits ?? 0);
  }

  may(feature: Feature): boolean {
    return !lacking[this.plan].includes(feature);
  }

  charge(seconds: number, priceFactor: number): void {
    if (this.#remaining === null) return;
    const credits = Math.ceil(seconds / stepSeconds) * priceFactor;
    this.#remaining = Math.max(0, this.#remaining - credits);
  }

  requireCredit(): void {
    if ((this.#remaining ?? 0) <= 0) throw insufficientCredits();
  }

  /** `GET /credits`. */
  build(): Record<string, unknown> {
    if (this.#remaining === null) throw notFound('credits');
    const counts = { remaining: this.#remaining, total: this.#total };
    const openedAt = this.#openedAt.toISOString();
    const endsAt = new Date(this.#openedAt.getTime() + 30 * 24 * 60 * 60 * 1000).toISOString();
    const record = {
      owner_id: 'google-oauth2|local',
      created_at: openedAt,
      modified_at: openedAt,
      ...counts,
      expire_at: endsAt,
      valid_from: openedAt,
      product_id: `prod_${this.plan}`,
      price_id: `price_${this.plan}`,
      plan_group: this.plan,
      product_billing_interval: 'month',
    };
    return { credits: [record], ...counts };
  }
}

export function insufficientCredits(): DidError {
  return new DidError(402, 'InsufficientCreditsError', 'not enough credits');
}

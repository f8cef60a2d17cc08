/** Money for models that look into videos, reserved before a call and settled after it. */
export interface OutsideBudget {
  /** False when the day's money is used up; then nothing may be asked. */
  reserve(usd: number): Promise<boolean>;
  /** What the call really cost. */
  settle(reservedUsd: number, spentUsd: number): Promise<void>;
}

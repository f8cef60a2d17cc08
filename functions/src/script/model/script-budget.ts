/** Money for language models, reserved before a call and settled after it. */
export interface ScriptBudget {
  /**
   * Reserves the most a call can cost. `key` names the script being written: a call that was begun
   * under it and never settled is counted, so that a crash cannot ask again and again.
   */
  reserve(key: string, usd: number): Promise<'reserved' | 'over-budget' | 'interrupted'>;
  /** What the call under this key really cost. */
  settle(key: string, reservedUsd: number, spentUsd: number): Promise<void>;
}

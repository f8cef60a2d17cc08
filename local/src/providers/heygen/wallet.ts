import { insufficientCredit } from './refusals.ts';

/** The prepaid account: finished videos are charged by the second, failed ones are not. */
export class Wallet {
  #balanceUsd: number;

  constructor(balanceUsd: number) {
    this.#balanceUsd = balanceUsd;
  }

  get balanceUsd(): number {
    return Math.round(this.#balanceUsd * 10_000) / 10_000;
  }

  set balanceUsd(balanceUsd: number) {
    this.#balanceUsd = balanceUsd;
  }

  charge(seconds: number, usdPerSecond: number): void {
    this.#balanceUsd -= seconds * usdPerSecond;
  }

  requireCredit(): void {
    if (this.balanceUsd <= 0) throw insufficientCredit();
  }
}

import type { ProviderError } from '../providers/provider-error.ts';
import { planRecovery, type RecoveryPlan, type Situation } from './recovery-plan.ts';

/** The recovery table under the name the product's design gives it. Decides; never acts. */
export class ErrorRecoveryEngine {
  handleProviderError(error: ProviderError, situation: Situation): RecoveryPlan {
    const { kind, retryAfterMs } = error;
    return planRecovery({ kind, retryAfterMs }, situation);
  }
}

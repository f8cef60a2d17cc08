import {
  type FailedStep,
  planRecovery,
  type RecoveryPlan,
  type Situation,
} from './recovery-plan.ts';

/** The recovery table under the name the product's design gives it. Decides; never acts. */
export class ErrorRecoveryEngine {
  handleProviderError(error: FailedStep, situation: Situation): RecoveryPlan {
    return planRecovery(error, situation);
  }
}

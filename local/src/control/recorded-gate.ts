import type { AccessVerdict, FirestoreAccess, RulesGate, StorageAccess } from '../rules/access.ts';
import type { Explainer, Explanation } from '../rules/explain.ts';
import { explanationLines } from '../rules/explanation-lines.ts';
import type { DecisionLog } from './decision-log.ts';

type RecordedGateSettings = {
  gate: RulesGate;
  log: DecisionLog;
  /** Of the rules that are in force now. */
  explainer: () => Explainer;
  now?: () => Date;
};

/** Asks the rules and keeps what they said, for people to look at. */
export class RecordedGate implements RulesGate {
  readonly #gate: RulesGate;
  readonly #log: DecisionLog;
  readonly #explainer: () => Explainer;
  readonly #now: () => Date;

  constructor({ gate, log, explainer, now }: RecordedGateSettings) {
    this.#gate = gate;
    this.#log = log;
    this.#explainer = explainer;
    this.#now = now ?? (() => new Date());
  }

  judgeFirestore(access: FirestoreAccess): AccessVerdict {
    const verdict = this.#gate.judgeFirestore(access);
    // A list is asked once as a query and then per document; the query speaks for all of them.
    const isListed = access.method === 'list' && access.before !== null;
    if (isListed && verdict.allowed) return verdict;
    this.#keep('firestore', access, verdict, () => this.#explainer().firestore(access));
    return verdict;
  }

  judgeStorage(access: StorageAccess): AccessVerdict {
    const verdict = this.#gate.judgeStorage(access);
    const path = `${access.bucket}/${access.path}`;
    this.#keep('storage', { ...access, path }, verdict, () => this.#explainer().storage(access));
    return verdict;
  }

  #keep(
    service: 'firestore' | 'storage',
    { caller, method, path }: Pick<FirestoreAccess, 'caller' | 'method' | 'path'>,
    verdict: AccessVerdict,
    explain: () => Explanation,
  ): void {
    this.#log.add({
      time: this.#now().toISOString(),
      service,
      who: caller?.uid ?? null,
      method,
      path,
      allowed: verdict.allowed,
      why: verdict.allowed ? wordForLine(verdict.line) : verdict.reason,
      explanation: verdict.allowed ? [] : explanationLines(explain()),
    });
  }
}

function wordForLine(line: number | undefined): string {
  return line === undefined ? 'allowed' : `allowed @ L${line}`;
}

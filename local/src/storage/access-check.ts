import type { Caller, FirestoreMethod, RulesGate } from '../rules/access.ts';
import type { HttpExchange } from './http-exchange.ts';
import { factsOf, type ObjectRecord } from './object-record.ts';
import { forbidden } from './storage-error.ts';

/** Who asks: `owner` is above the rules, null is signed out. */
export type Asker = 'owner' | Caller | null;

/** Tokens are read, not verified: this server is for one machine, as are Google's emulators. */
export function readAsker(authorization: string | undefined): Asker {
  const credential = /^(?:Firebase|Bearer)\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  if (credential === undefined) return null;
  if (credential === 'owner') return 'owner';
  const token = decodeToken(credential);
  const uid = token?.user_id ?? token?.sub;
  return token && typeof uid === 'string' ? { uid, token } : null;
}

function decodeToken(credential: string): Record<string, unknown> | null {
  try {
    const payload: unknown = JSON.parse(
      Buffer.from(credential.split('.')[1] ?? '', 'base64url').toString(),
    );
    return typeof payload === 'object' && payload !== null && !Array.isArray(payload)
      ? (payload as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** The Admin SDK asks for download addresses without any credential; its client header tells. */
export function isAdminSdk(exchange: HttpExchange): boolean {
  const client = exchange.header('x-goog-api-client') ?? '';
  return client.includes('gccl/') && exchange.header('origin') === undefined;
}

type Question = {
  method: FirestoreMethod;
  bucket: string;
  path: string;
  before: ObjectRecord | null;
  after: ObjectRecord | null;
};

export class AccessCheck {
  gate: RulesGate;
  readonly #now: () => Date;
  readonly #report: (line: string) => void;

  constructor(gate: RulesGate, now: () => Date, report: (line: string) => void) {
    this.gate = gate;
    this.#now = now;
    this.#report = report;
  }

  /** Throws 403 unless the rules allow it. A gate that breaks allows nothing. */
  require(asker: Asker, question: Question): void {
    if (asker === 'owner') return;
    const { before, after } = question;
    const verdict = this.#judge({
      ...question,
      caller: asker,
      time: this.#now(),
      before: before && factsOf(before),
      after: after && factsOf(after),
    });
    if (verdict.allowed) return;
    this.#report(
      `denied ${question.method} ${question.bucket}/${question.path}: ${verdict.reason}`,
    );
    throw forbidden(wordsFor(question.method, verdict.reason));
  }

  #judge(access: Parameters<RulesGate['judgeStorage']>[0]): ReturnType<RulesGate['judgeStorage']> {
    try {
      return this.gate.judgeStorage(access);
    } catch (error) {
      return { allowed: false, reason: `the rules gate failed: ${String(error)}` };
    }
  }
}

/** What a client is told, in the emulator's words; why a condition was false stays here. */
function wordsFor(method: FirestoreMethod, reason: string): string {
  if (reason.startsWith('Permission denied.')) return reason;
  const kind = { get: 'READ', list: 'LIST', create: 'WRITE', update: 'WRITE', delete: 'WRITE' };
  return `Permission denied. No ${kind[method]} permission.`;
}

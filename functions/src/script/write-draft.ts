import type { ScriptSentence, WritingRecord } from '@cvplus/contracts/script';
import type { Processing } from '@cvplus/contracts/video-options';
import { judgeDraft, type JudgedSentence } from './judge-draft.ts';
import { reasonWords, WritingError } from './model/writing-error.ts';
import type {
  RefusedSentence,
  ScriptDraft,
  ScriptWriter,
  WritingRequest,
} from './script-writer.ts';
import { packFor } from './writing/packs.ts';
import { scriptSeconds } from './writing/spoken-time.ts';

export type Writers = { model: ScriptWriter | null; own: ScriptWriter };

export type Written = {
  draft: ScriptDraft;
  method: ScriptWriter['method'];
  record: WritingRecord;
};

/** Why the words are not given to a model; null where they may be. It counts as processed nowhere in particular. */
const whyKept: Record<Processing, string | null> = {
  anywhere: null,
  eu: 'you asked for processing in the EU, and the language model is not known to be there',
  own: 'you asked that your words stay on our own machines',
};

/** The model first; our own writer when there is none or no script came of it, and then it says why. */
export async function writeDraft(request: WritingRequest, writers: Writers): Promise<Written> {
  if (!writers.model) return writeWith(writers.own, request, null);
  const kept = whyKept[request.options.processing];
  if (kept !== null) return writeWith(writers.own, request, kept);
  try {
    const written = await writeWith(writers.model, request, null);
    if (written.draft.sentences.length >= fewestOfModel) return written;
    const fallen = await writeWith(
      writers.own,
      request,
      'most of what the language model wrote did not stand in the CV',
    );
    return withCost(fallen, written.record);
  } catch (error) {
    if (!(error instanceof WritingError)) throw error;
    const fallen = await writeWith(writers.own, request, reasonWords[error.kind]);
    return withCost(fallen, { calls: error.calls, costUsd: error.costUsd });
  }
}

async function writeWith(
  writer: ScriptWriter,
  request: WritingRequest,
  fallbackReason: string | null,
): Promise<Written> {
  const first = await writer.write(request);
  const judged = judge(first, request);
  const faulty = judged.filter(({ faults }) => faults.length > 0);
  const refused = [...faulty.map(refusalOf), ...lengthRefusal(writer, first, request)];
  if (refused.length === 0) {
    return { draft: first, method: writer.method, record: recordOf([first], fallbackReason, []) };
  }
  // A repair that fails leaves the first draft, without what was wrong with it.
  const second = await writer.write({ ...request, refused }).catch((error: unknown) => {
    if (error instanceof WritingError) return null;
    throw error;
  });
  const rewritten = second ? judge(second, request) : [];
  const isBetter = goodOf(rewritten).length >= goodOf(judged).length;
  const draft = second && isBetter ? second : first;
  const { sentences, removed } = withoutFaults(isBetter && second ? rewritten : judged, request);
  const gone = new Set(removed.map(({ kind, text }) => `${kind} ${text}`));
  const repairs: WritingRecord['repairs'] = [
    ...faultsOf(faulty)
      .filter(({ kind, text }) => !gone.has(`${kind} ${text}`))
      .map((fault) => ({ ...fault, outcome: 'rewritten' as const })),
    ...removed.map((fault) => ({ ...fault, outcome: 'removed' as const })),
  ];
  const record = recordOf(second ? [first, second] : [first], fallbackReason, repairs);
  const notes = [...draft.notes, ...removedNotes(removed.length)];
  return { draft: { ...draft, sentences, notes }, method: writer.method, record };
}

function refusalOf({ sentence, faults }: JudgedSentence): RefusedSentence {
  return { text: sentence.text, reasons: faults.map(({ kind, text }) => `${kind}: ${text}`) };
}

/** A model counts words badly; far off, the one repair is used for that as well. */
function lengthRefusal(
  { method }: ScriptWriter,
  { sentences }: ScriptDraft,
  { options, language, wordsPerMinute }: WritingRequest,
): RefusedSentence[] {
  if (method !== 'model') return [];
  const seconds = scriptSeconds(sentences, { wordsPerMinute, language });
  const off = seconds / options.durationSeconds;
  if (off > 0.9 && off < 1.1) return [];
  const words = sentences.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const wanted = Math.round(words / off);
  return [
    { text: 'the whole script', reasons: [`it has ${words} words; about ${wanted} are right`] },
  ];
}

const goodOf = (judged: readonly JudgedSentence[]) =>
  judged.filter(({ faults }) => faults.length === 0);

const fewestOfModel = 3;

export function judge(
  draft: ScriptDraft,
  { cv, business, language, options }: WritingRequest,
): JudgedSentence[] {
  return judgeDraft(draft.sentences, { cv, business, language, disclose: options.disclose });
}

function faultsOf(judged: readonly JudgedSentence[]) {
  return judged.flatMap(({ faults }) => faults);
}

function withoutFaults(judged: readonly JudgedSentence[], { cv, language }: WritingRequest) {
  const good = judged.filter(({ faults }) => faults.length === 0).map(({ sentence }) => sentence);
  const removed = faultsOf(judged);
  if (good.length > 0) return { sentences: good, removed };
  const factIds = cv.facts.filter(({ kind }) => kind === 'name').map(({ id }) => id);
  const text = packFor(language).greeting(cv.personalInfo.name);
  const greeting: ScriptSentence = { text, scene: 'opening', factIds };
  return { sentences: [greeting], removed };
}

function recordOf(
  drafts: readonly ScriptDraft[],
  fallbackReason: string | null,
  repairs: WritingRecord['repairs'],
): WritingRecord {
  const records = drafts.flatMap(({ record }) => (record ? [record] : []));
  const costs = records.map(({ costUsd }) => costUsd);
  return {
    model: records[0]?.model ?? null,
    fallbackReason,
    calls: records.reduce((sum, { calls }) => sum + calls, 0),
    costUsd: sumOf(costs),
    repairs,
  };
}

/** What nobody knows the price of makes the sum unknown. */
function sumOf(costs: readonly (number | null)[]): number | null {
  return costs.reduce<number | null>(
    (sum, cost) => (sum === null || cost === null ? null : sum + cost),
    0,
  );
}

function withCost(written: Written, spent: Pick<WritingRecord, 'calls' | 'costUsd'>): Written {
  const { record } = written;
  return {
    ...written,
    record: {
      ...record,
      calls: record.calls + spent.calls,
      costUsd: sumOf([record.costUsd, spent.costUsd]),
    },
  };
}

function removedNotes(count: number): string[] {
  if (count === 0) return [];
  const what = count === 1 ? 'A claim was' : `${count} claims were`;
  return [`${what} left out because the CV does not carry ${count === 1 ? 'it' : 'them'}.`];
}

export function writerNotes({ fallbackReason }: WritingRecord): string[] {
  return fallbackReason ? [`Our own writer wrote this script, because ${fallbackReason}.`] : [];
}

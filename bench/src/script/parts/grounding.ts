import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { ScriptSentence } from '@cvplus/contracts/script';
import { type ScriptLanguage, videoStyles } from '@cvplus/contracts/video-options';
import { findUnsupportedClaims } from '../../../../functions/src/script/grounding/find-unsupported-claims.ts';
import type {
  ScriptWriter,
  WritingRequest,
} from '../../../../functions/src/script/script-writer.ts';
import { TemplateWriter } from '../../../../functions/src/script/template-writer.ts';
import { seededRandom } from '../../lib/random.ts';
import { metric, type Metric } from '../../lib/report.ts';
import {
  fabricationKinds,
  type FabricationKind,
  plantFabrication,
} from '../corpus/fabrications.ts';
import { openModelSide } from '../model-side.ts';
import type { Part } from '../part.ts';
import { readableCorpus, type ReadCorpusCv } from '../read-corpus.ts';
import { badWords } from '../texts/bad-scripts.ts';
import { handWritten } from '../texts/hand-written.ts';
import { isWrittenLanguage, optionsOf, requestFor } from '../writing.ts';

type Draft = { id: string; writer: string; request: WritingRequest; sentences: ScriptSentence[] };
type Trial = {
  id: string;
  writer: string;
  kind: FabricationKind;
  language: ScriptLanguage;
  isCaught: boolean;
  text: string;
  planted: string;
};
type Alarm = { id: string; writer: string; text: string; claim: string };

const caughtAtLeast = 99;
const precisionAtLeast = 95;
/** Drafts of the model’s stand-in cost a call each. */
const modelShare = 4;

/**
 * One lie planted in each script, as written and before anything was mended: how many are seen, and
 * how often an honest sentence is taken for one.
 */
export const grounding: Part = {
  describe: ({ isQuick }) =>
    `${isQuick ? 500 : 2000} scripts by both writers with one lie each, ${fabricationKinds.length} kinds, four languages`,
  async measure({ isQuick, seed }) {
    const random = seededRandom(seed);
    const drafts = await writeDrafts(isQuick);
    const alarms = drafts.flatMap(alarmsOf);
    const trials: Trial[] = [];
    const wanted = isQuick ? 500 : 2000;
    for (let at = 0; trials.length < wanted && at < wanted * 4; at += 1) {
      const draft = drafts[at % drafts.length];
      const kind =
        fabricationKinds[(at + Math.floor(at / drafts.length)) % fabricationKinds.length];
      const trial = draft && kind ? tryLie(draft, kind, random) : null;
      if (trial) trials.push(trial);
    }
    showTrials(trials);
    showMisses(trials, alarms);
    return [...metricsOf(trials, alarms, drafts), ...(await measurePlainTalk())];
  },
};

async function writeDrafts(isQuick: boolean): Promise<Draft[]> {
  const corpus = (await readableCorpus()).filter(({ cv }) => isWrittenLanguage(cv.language));
  await using side = await openModelSide();
  const own = new TemplateWriter();
  const drafts: Draft[] = [];
  let at = 0;
  for (const each of corpus) {
    for (const style of isQuick ? videoStyles.slice(0, 2) : videoStyles) {
      for (const durationSeconds of isQuick ? [60] : [30, 60, 90]) {
        const request = requestFor(each.cv, optionsOf({ style, durationSeconds }));
        drafts.push(await draftOf(each, 'own', own, request));
        at += 1;
        if (at % modelShare === 0) drafts.push(await draftOf(each, 'model', side.writer, request));
      }
    }
  }
  return drafts;
}

async function draftOf(
  { label }: ReadCorpusCv,
  writer: string,
  by: ScriptWriter,
  request: WritingRequest,
): Promise<Draft> {
  const { sentences } = await by.write(request);
  return { id: label.id, writer, request, sentences };
}

function claimsIn(sentences: ScriptSentence[], cv: ParsedCV, language: ScriptLanguage) {
  return findUnsupportedClaims({ sentences, metadata: { method: 'template', language } }, cv);
}

function alarmsOf({ id, writer, request, sentences }: Draft): Alarm[] {
  const claims = claimsIn(sentences, request.cv, request.language);
  return [...Map.groupBy(claims, ({ sentence }) => sentence)].map(([index, group]) => ({
    id,
    writer,
    text: sentences[index]?.text ?? '',
    claim: group.map(({ kind, text }) => `${kind}: ${text}`).join('; '),
  }));
}

/** Plants the lie in any sentence that can carry it. */
function tryLie(draft: Draft, kind: FabricationKind, random: () => number): Trial | null {
  const { id, writer, request, sentences } = draft;
  const { cv, language } = request;
  const from = Math.floor(random() * sentences.length);
  for (const step of sentences.keys()) {
    const at = (from + step) % sentences.length;
    const sentence = sentences[at];
    if (!sentence) continue;
    const lie = plantFabrication({ kind, sentence, cv, language, random });
    if (!lie) continue;
    const { text, planted } = lie;
    // Sentences are checked one by one, so the others need no second look.
    const isCaught = claimsIn([{ ...sentence, text }], cv, language).length > 0;
    return { id, writer, kind, language, isCaught, text, planted };
  }
  return null;
}

/** What people say of themselves in words of their own: true, or too general to be false. */
async function measurePlainTalk(): Promise<Metric[]> {
  let sentences = 0;
  const alarms: string[] = [];
  for (const { label, cv } of await readableCorpus()) {
    if (!isWrittenLanguage(cv.language)) continue;
    const { language } = cv;
    const texts = handWritten[label.id] ?? [];
    const general = label.id.length % 4 === 0 ? badWords[language].generic : [];
    for (const text of [...texts, ...general]) {
      sentences += 1;
      const said: ScriptSentence[] = [{ text, scene: 'experience', factIds: [] }];
      const claims = findUnsupportedClaims(
        { sentences: said, metadata: { method: 'custom', language } },
        cv,
      );
      const [first] = claims;
      if (first) alarms.push(`${label.id}: ${text} [${first.kind}: ${first.text}]`);
    }
  }
  console.log(`  ${alarms.length} of ${sentences} sentences of plain talk taken for lies`);
  for (const line of alarms.slice(0, 14)) console.log(`  ${line}`);
  return [metric('plain_talk_alarms', (100 * alarms.length) / sentences, '%', { atMost: 5 })];
}

function metricsOf(trials: Trial[], alarms: Alarm[], drafts: Draft[]): Metric[] {
  const caught = trials.filter(({ isCaught }) => isCaught).length;
  // Each tried script holds one lie and the honest rest, in which a draft alarms as often as untouched.
  const falseAlarms = (alarms.length * trials.length) / drafts.length;
  const sentences = drafts.reduce((sum, draft) => sum + draft.sentences.length, 0);
  console.log(
    `  ${trials.length} lies, ${trials.length - caught} not seen; ${alarms.length} of ${sentences} honest sentences taken for lies in ${drafts.length} drafts`,
  );
  return [
    metric('lies_planted', trials.length, '', { atLeast: 500 }),
    metric('lies_caught', (100 * caught) / trials.length, '%', { atLeast: caughtAtLeast }),
    metric('lies_precision', (100 * caught) / (caught + falseAlarms), '%', {
      atLeast: precisionAtLeast,
    }),
  ];
}

function showTrials(trials: Trial[]): void {
  const languages = [...new Set(trials.map(({ language }) => language))];
  const cell = (some: Trial[]) =>
    some.length === 0 ? '' : `${some.filter(({ isCaught }) => isCaught).length}/${some.length}`;
  console.table(
    Object.fromEntries(
      fabricationKinds.map((kind) => {
        const ofKind = trials.filter((trial) => trial.kind === kind);
        const columns = languages.map((language): [string, string] => [
          language,
          cell(ofKind.filter((trial) => trial.language === language)),
        ]);
        const model = ofKind.filter(({ writer }) => writer === 'model');
        return [kind, { ...Object.fromEntries(columns), 'by the model': cell(model) }];
      }),
    ),
  );
}

function showMisses(trials: Trial[], alarms: Alarm[]): void {
  for (const { id, kind, planted, text } of trials.filter(({ isCaught }) => !isCaught).slice(0, 12))
    console.log(`  not seen (${kind} “${planted}”, ${id}): ${text}`);
  for (const { id, writer, text, claim } of alarms.slice(0, 12))
    console.log(`  taken for a lie (${writer}, ${id}): ${text} [${claim}]`);
}

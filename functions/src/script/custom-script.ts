import type { CvFact, ParsedCV } from '@cvplus/contracts/parsed-cv';
import {
  sceneKinds,
  type OptimizedScript,
  type SceneKind,
  type ScriptSentence,
} from '@cvplus/contracts/script';
import type { VideoOptions } from '@cvplus/contracts/video-options';
import { buildScript } from './build-script.ts';
import { findUnsupportedClaims } from './grounding/find-unsupported-claims.ts';
import { wordCount } from './intake/document-line.ts';
import { splitSentences } from './intake/join-lines.ts';
import { factsBehind } from './facts-behind.ts';
import { scriptLanguageOf } from './writing/packs.ts';
import { paceOf, scriptSeconds } from './writing/spoken-time.ts';

type CustomScriptProblem = { code: 'script-empty' | 'script-too-long'; message: string };
export type CustomScriptReading =
  { ok: true; script: OptimizedScript } | { ok: false; problem: CustomScriptProblem };

const mostCharacters = 5000;
const mostSentences = 200;

/** The owner’s own words as a script. They may say what they like; what the CV does not carry is noted. */
export function customScript(
  text: string,
  cv: ParsedCV,
  options: VideoOptions,
  wordsPerMinute = paceOf(options),
): CustomScriptReading {
  const plain = text.replace(/[\p{Cf}\p{Co}]|[^\P{Cc}\n]/gu, ' ').trim();
  if (wordCount(plain) === 0) {
    return refuse('script-empty', 'The script is empty. Please write at least one sentence.');
  }
  if (text.length > mostCharacters) {
    return refuse(
      'script-too-long',
      `The script has ${text.length} characters; at most ${mostCharacters} fit.`,
    );
  }
  const lines = plain
    .split(/\n+/)
    .flatMap((paragraph) => splitSentences(paragraph.replace(/\s+/g, ' ').trim()));
  const texts = lines.filter((line) => wordCount(line) > 0);
  if (texts.length > mostSentences) {
    return refuse(
      'script-too-long',
      `The script has ${texts.length} sentences; at most ${mostSentences} fit.`,
    );
  }
  const sentences = assignScenes(
    texts.map((line) => ({ text: line, facts: factsBehind(line, cv) })),
  );
  const language = scriptLanguageOf(cv, options);
  const seconds = Math.round(scriptSeconds(sentences, { wordsPerMinute, language }));
  if (seconds > options.durationSeconds * 2) {
    return refuse(
      'script-too-long',
      `Spoken, this script lasts about ${seconds} seconds, more than twice the ${options.durationSeconds} seconds you chose. Please shorten it or choose a longer video.`,
    );
  }
  const claims = findUnsupportedClaims({ sentences, metadata: { method: 'custom', language } }, cv);
  const unknown = [...new Set(claims.map((claim) => claim.text))].slice(0, 8);
  const notes =
    unknown.length > 0
      ? [`These words are yours alone; the CV does not mention: ${unknown.join(', ')}.`]
      : [];
  const { style } = options;
  return {
    ok: true,
    script: buildScript(sentences, {
      method: 'custom',
      language,
      style,
      notes,
      wordsPerMinute,
    }),
  };
}

function refuse(code: CustomScriptProblem['code'], message: string): CustomScriptReading {
  return { ok: false, problem: { code, message } };
}

const sceneOfFact: Record<CvFact['kind'], SceneKind> = {
  name: 'opening',
  headline: 'opening',
  summary: 'opening',
  position: 'experience',
  achievement: 'achievements',
  award: 'achievements',
  project: 'achievements',
  skill: 'skills',
  education: 'skills',
  certification: 'skills',
  language: 'skills',
  contact: 'closing',
  personal: 'opening',
};

/** A sentence belongs to the scene of its strongest fact; scenes never go back, so that each is shown once. */
function assignScenes(lines: { text: string; facts: CvFact[] }[]): ScriptSentence[] {
  let reached = 0;
  return lines.map(({ text, facts }, index) => {
    const last = index === lines.length - 1 && index > 0;
    const [strongest] = facts;
    const wanted: SceneKind =
      index === 0
        ? 'opening'
        : last
          ? 'closing'
          : strongest
            ? sceneOfFact[strongest.kind]
            : (sceneKinds[reached] ?? 'opening');
    reached = Math.max(reached, sceneKinds.indexOf(wanted));
    return { text, scene: sceneKinds[reached] ?? 'closing', factIds: facts.map(({ id }) => id) };
  });
}

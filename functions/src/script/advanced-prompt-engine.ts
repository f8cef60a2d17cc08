import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { BusinessContext, OptimizedScript, ScriptSentence } from '@cvplus/contracts/script';
import type { VideoOptions } from '@cvplus/contracts/video-options';
import { buildScript } from './build-script.ts';
import { customScript, type CustomScriptReading } from './custom-script.ts';
import { analyzeCvContext } from './context/analyze-cv-context.ts';
import type { Arm } from './experiments/experiment.ts';
import { IndustryTemplateManager } from './industries/industry-template-manager.ts';
import { improveScript } from './optimising/improve-script.ts';
import type { ScriptEdit } from './optimising/script-edits.ts';
import { withOngoingStudies } from './ongoing-studies.ts';
import { planProduction } from './production-plan.ts';
import { predict } from './scoring/predictions.ts';
import { type Scored, scoreScript, type ScriptScores } from './scoring/score-script.ts';
import type { Errand, ScriptWriter, WritingRequest } from './script-writer.ts';
import { judge, writeDraft, writerNotes } from './write-draft.ts';
import { TemplateWriter } from './template-writer.ts';
import { withoutInstructions } from './without-instructions.ts';
import { maskName } from './writing/any-name.ts';
import { packFor, scriptLanguageOf } from './writing/packs.ts';
import { pickerFor } from './writing/pick.ts';
import { paceOf, scriptSeconds } from './writing/spoken-time.ts';

export type PromptEngineSettings = {
  /** Asked first; without one, or when it fails, our own writer writes. */
  model?: ScriptWriter | null;
  /** Pace of the voice; without it, that of the in-house voice the options ask for. */
  wordsPerMinute?: number;
  now?: () => number;
};

/** The arm of an experiment a script is written under. */
export type Trial = { experiment: string; arm: Arm; reason: string };

const nobody: Errand = { userId: 'nobody', key: 'none' };
const patienceMs = 150_000;

/** Turns a CV into a spoken script of which every sentence is carried by the CV. */
export class AdvancedPromptEngine {
  readonly #model: ScriptWriter | null;
  readonly #own = new TemplateWriter();
  readonly #templates = new IndustryTemplateManager();
  readonly #wordsPerMinute: number | undefined;
  readonly #now: () => number;

  constructor({ model = null, wordsPerMinute, now = Date.now }: PromptEngineSettings = {}) {
    this.#model = model;
    this.#wordsPerMinute = wordsPerMinute;
    this.#now = now;
  }

  /** Whatever the writer is, nothing ungrounded leaves here: one repair, then the sentence goes. */
  async generateOptimizedScript(
    whole: ParsedCV,
    options: VideoOptions,
    business: BusinessContext = {},
    errand: Errand = nobody,
    trial: Trial | null = null,
  ): Promise<OptimizedScript> {
    const request = inTrial(this.#plan(whole, options, business, errand), trial);
    const { cv } = request;
    const { draft, method, record } = await writeDraft(request, {
      model: this.#model,
      own: this.#own,
    });
    const { language, wordsPerMinute } = request;
    const scored = scoredOf(request, draft.sentences, method);
    const pack = packFor(language);
    const pick = pickerFor(cv, options.style);
    const improved = improveScript({
      scored,
      alternatives: method === 'template' ? this.#otherWordings(request) : [],
      closing: pack.closings({ cv, options, business, pick })[0]?.texts ?? [],
    });
    const { sentences, scores, versions } = improved;
    const notes = [
      ...draft.notes,
      ...fieldNotes(request),
      ...lengthNotes(request, sentences),
      ...writerNotes(record),
    ];
    const plain = buildScript(sentences, {
      method,
      language,
      style: options.style,
      notes,
      wordsPerMinute,
    });
    const { remarks = [] } = draft;
    return withScores(plain, { ...scored, sentences }, request, scores, {
      writing: record,
      versions,
      variant: trial && { experiment: trial.experiment, arm: trial.arm.name, reason: trial.reason },
      advice: remarks.length > 0 && record.model ? { model: record.model, remarks } : null,
    });
  }

  /** The owner’s own words as a script, measured like any other. */
  readOwnWords(
    text: string,
    cv: ParsedCV,
    options: VideoOptions,
    business: BusinessContext = {},
  ): CustomScriptReading {
    const request = this.#plan(cv, options, business, nobody);
    const reading = customScript(text, cv, options, request.wordsPerMinute);
    if (!reading.ok) return reading;
    const { sentences } = reading.script;
    const scored = scoredOf(request, sentences, 'custom');
    return {
      ok: true,
      script: withScores(reading.script, scored, request, scoreScript(scored), {}),
    };
  }

  #plan(
    whole: ParsedCV,
    options: VideoOptions,
    business: BusinessContext,
    errand: Errand,
  ): WritingRequest {
    const date = new Date(this.#now());
    const moment = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
    const cv = withOngoingStudies(withoutInstructions(whole), moment);
    const context = analyzeCvContext(cv, business, moment);
    return {
      cv,
      options,
      business,
      language: scriptLanguageOf(cv, options),
      wordsPerMinute: this.#wordsPerMinute ?? paceOf(options),
      context,
      template: this.#templates.getTemplate(context.industry.industry, context.level.level),
      errand,
      refused: [],
      wording: 0,
      signal: AbortSignal.any([
        AbortSignal.timeout(patienceMs),
        ...(errand.signal ? [errand.signal] : []),
      ]),
    };
  }

  *#otherWordings(request: WritingRequest): Iterable<ScriptEdit> {
    for (const other of [1, 2]) {
      const wording = request.wording + other;
      const { sentences } = this.#own.compose({ ...request, wording });
      if (judge({ sentences, notes: [] }, request).every(({ faults }) => faults.length === 0)) {
        yield { change: 'Worded it another way.', sentences };
      }
    }
  }
}

function inTrial(request: WritingRequest, trial: Trial | null): WritingRequest {
  if (!trial) return request;
  const { hook, wording = request.wording } = trial.arm;
  const { template } = request;
  if (!hook) return { ...request, wording };
  const structure = { ...template.structure, hook };
  return { ...request, wording, template: { ...template, structure } };
}

function scoredOf(
  request: WritingRequest,
  sentences: ScriptSentence[],
  method: Scored['method'],
): Scored {
  const { cv, options, business, language, wordsPerMinute, template } = request;
  const vocabulary = template.industry === 'general' ? null : template.words[language];
  return {
    sentences,
    cv,
    options,
    business,
    language,
    wordsPerMinute,
    method,
    vocabulary,
    shares: template.structure.scenes,
  };
}

function withScores(
  script: OptimizedScript,
  scored: Scored,
  { context, template, options, wordsPerMinute }: WritingRequest,
  { qualityScore, report }: ScriptScores,
  more: Partial<OptimizedScript['metadata']>,
): OptimizedScript {
  const { industry, level } = context;
  return {
    ...script,
    qualityScore,
    ...predict({ report, qualityScore, scored: maskName(scored), context, template }),
    metadata: {
      ...script.metadata,
      understanding: {
        industry: industry.industry,
        industryConfidence: industry.confidence,
        experienceLevel: level.level,
        experienceYears: level.years,
      },
      scores: report,
      production: planProduction(script.sentences, { options, template, wordsPerMinute }),
      ...more,
    },
  };
}

function fieldNotes({ context: { industry } }: WritingRequest): string[] {
  if (industry.because === 'evidence') return [];
  return [
    'No field of work stands out in the CV, so the script follows no particular one. A clear job title would help.',
  ];
}

function lengthNotes(request: WritingRequest, sentences: readonly ScriptSentence[]): string[] {
  const { options, language, wordsPerMinute } = request;
  const { durationSeconds } = options;
  // Rounded as the script shows it, so that the note and the figure never disagree.
  const spoken = Math.round(scriptSeconds([...sentences], { wordsPerMinute, language }) * 10) / 10;
  const seconds = Math.round(spoken);
  if (spoken < durationSeconds * 0.95) {
    return [
      `The CV holds too little for ${durationSeconds} seconds, so the script lasts about ${seconds} seconds. Achievements with numbers would make it longer.`,
    ];
  }
  return spoken > durationSeconds * 1.05
    ? [`The shortest script this CV allows lasts about ${seconds} seconds.`]
    : [];
}

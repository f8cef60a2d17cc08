import { basename } from 'node:path';
import type { OptimizedScript } from '@cvplus/contracts/script';
import type { AspectRatio, ScriptLanguage } from '@cvplus/contracts/video-options';
import { ConfigError } from '../config/config-error.ts';
import { readQuality } from '../config/quality-config.ts';
import { readQualityModels } from '../config/quality-models-config.ts';
import { probeMedia, UnreadableMediaError, type MediaFacts } from '../platform/media-facts.ts';
import { findMediaTools, type MediaTools } from '../platform/media-tools.ts';
import { ToolError } from '../platform/run-tool.ts';
import type { OutsideBudget } from '../quality/content/outside/outside-budget.ts';
import { curvesOf } from '../quality/report/curves-of.ts';
import { gatherPlaces, gatherStrip } from '../quality/report/gather-pictures.ts';
import { readWaveform } from '../quality/report/read-waveform.ts';
import type { QualityReport } from '../quality/report/report-data.ts';
import { VideoQualityChecker } from '../quality/video-quality-checker.ts';
import { buildScript } from '../script/build-script.ts';
import { splitSentences } from '../script/intake/join-lines.ts';
import { buildContentHelp } from './build-content-help.ts';

type Environment = Record<string, string | undefined>;

export type FileCheckRequest = {
  /** An absolute path. */
  file: string;
  script: string | null;
  /** WebVTT. */
  captions: string | null;
  /** Null: as long as the script takes. */
  seconds: number | null;
  /** Null: the nearest to the video's own. */
  aspect: AspectRatio | null;
  language: ScriptLanguage;
  wantsAudio: boolean;
  /** Whether sound and pictures may go to the configured models outside. */
  mayLeave: boolean;
};

/** Checks one file as the product checks a finished video, and gathers what a report shows of it. */
export function buildFileCheck(
  environment: Environment,
): (request: FileCheckRequest, signal: AbortSignal) => Promise<Omit<QualityReport, 'videoHref'>> {
  const problems: string[] = [];
  const quality = readQuality(environment, problems);
  const models = readQualityModels(environment, problems);
  if (!quality || problems.length > 0) throw new ConfigError(problems);
  return async ({ file, ...wanted }, signal) => {
    const tools = await findMediaTools(environment);
    const facts = await factsOf(tools, file, signal);
    const script = plainScript(wanted.script ?? '', wanted.language);
    const checker = new VideoQualityChecker({
      tools: () => Promise.resolve(tools),
      thresholds: quality.thresholds,
      help: buildContentHelp(models, budgetOfOneRun),
    });
    const { assessment, measurement } = await checker.examineVideo({ file }, script, {
      expectedSeconds: wanted.seconds ?? script.metadata.estimatedSeconds,
      aspectRatio: wanted.aspect ?? nearestAspect(facts),
      wantsAudio: wanted.wantsAudio,
      ...(wanted.script !== null && {
        content: {
          captions: wanted.captions,
          wantsCaptions: wanted.captions !== null,
          ...{ names: [], cardName: null, mayLeave: wanted.mayLeave },
        },
      }),
      signal,
    });
    const seen = measurement && { tools, file, facts: measurement.facts, signal };
    const checks = [...assessment.technical.checks, ...(assessment.content?.checks ?? [])];
    return {
      fileName: basename(file),
      checkedAt: new Date(),
      tools: tools.version,
      durationSeconds: assessment.technical.durationSeconds,
      assessment,
      curves: measurement ? curvesOf(measurement) : [],
      waveform: seen && (await readWaveform(seen)),
      strip: seen ? await gatherStrip(seen) : [],
      places: seen ? await gatherPlaces(seen, checks) : [],
    };
  };
}

/** Nobody else spends beside a program that runs once. */
function budgetOfOneRun(usdPerDay: number): OutsideBudget {
  let leftUsd = usdPerDay;
  return {
    reserve(usd) {
      const isEnough = usd <= leftUsd;
      if (isEnough) leftUsd -= usd;
      return Promise.resolve(isEnough);
    },
    settle(reservedUsd, spentUsd) {
      leftUsd += reservedUsd - spentUsd;
      return Promise.resolve();
    },
  };
}

/** Null for what is no video: the checker says so, and why. */
async function factsOf(
  tools: MediaTools,
  file: string,
  signal: AbortSignal,
): Promise<MediaFacts | null> {
  try {
    return await probeMedia(tools, file, signal);
  } catch (error) {
    const isKnown = error instanceof UnreadableMediaError || error instanceof ToolError;
    if (isKnown && !signal.aborted) return null;
    throw error;
  }
}

function plainScript(text: string, language: ScriptLanguage): OptimizedScript {
  const sentences = text
    .split(/\n\s*\n/)
    .flatMap((paragraph) => splitSentences(paragraph.replace(/\s+/g, ' ').trim()))
    .filter((sentence) => sentence !== '')
    .map((sentence) => ({ text: sentence, scene: 'experience' as const, factIds: [] }));
  return buildScript(sentences, { method: 'custom', notes: [], wordsPerMinute: 150, language });
}

const aspects: [AspectRatio, number][] = [
  ['16:9', 16 / 9],
  ['9:16', 9 / 16],
  ['1:1', 1],
];

function nearestAspect(facts: MediaFacts | null): AspectRatio {
  if (!facts) return '16:9';
  const distance = (ratio: number) => Math.abs(Math.log(facts.aspect / ratio));
  const [nearest] = aspects.toSorted(([, left], [, right]) => distance(left) - distance(right));
  return nearest?.[0] ?? '16:9';
}

import { readFile, rm, writeFile } from 'node:fs/promises';
import type { CaptionCue } from '../../../../functions/src/platform/caption-cues.ts';
import {
  probeMedia,
  UnreadableMediaError,
} from '../../../../functions/src/platform/media-facts.ts';
import { findMediaTools, type MediaTools } from '../../../../functions/src/platform/media-tools.ts';
import { runTool } from '../../../../functions/src/platform/run-tool.ts';
import type { AspectRatio } from '@cvplus/contracts/video-options';
import { seededRandom } from '../../lib/random.ts';
import type { ByteDamage, Change } from '../defects/defect.ts';
import type { MadeBase } from './base.ts';
import { clipArguments, isUntouched, type ClipArguments } from './clip-arguments.ts';
import { madeOnce } from './clip-store.ts';
import { damageBytes } from './damage-bytes.ts';
import { makeBase } from './make-base.ts';
import { nameIn } from './scripts.ts';
import type { ClipPlan } from './plan-corpus.ts';

/** A clip on disk and what is known of it. */
export type Clip = {
  plan: ClipPlan;
  file: string;
  /** What was done to the good clip; empty for one that is as it was made. */
  detail: string;
  /** What was asked for. */
  script: string[];
  language: string;
  name: string;
  expectedSeconds: number;
  aspectRatio: AspectRatio;
  /** What is really said. */
  spoken: string;
  /** The captions delivered with it; null for none. */
  cues: CaptionCue[] | null;
};

const bases = new Map<string, Promise<MadeBase>>();

function baseOf({ base }: ClipPlan): Promise<MadeBase> {
  const made = bases.get(base.id) ?? makeBase(base);
  bases.set(base.id, made);
  return made;
}

export function changeOf(plan: ClipPlan, base: MadeBase): Change | null {
  if (plan.type === 'clean') return plan.cleanStyle.change;
  const random = seededRandom(plan.seed);
  return plan.defect.change({ base, severity: plan.severity, random });
}

/** The clip of a plan, made now or before. */
export async function makeClip(plan: ClipPlan): Promise<Clip> {
  const base = await baseOf(plan);
  const change = changeOf(plan, base);
  const { file, seconds } = await fileOf(base, change);
  const own = base.order.sentences.map(({ text }) => text);
  return {
    ...{ plan, file },
    detail: change?.detail ?? '',
    script: change?.script ?? own,
    language: change?.language ?? base.order.language,
    name: change?.name ?? nameIn(base),
    expectedSeconds: change?.expectedSeconds ?? seconds ?? base.durationSeconds,
    aspectRatio: change?.aspectRatio ?? base.order.aspectRatio,
    spoken: change?.spoken ?? own.join(' '),
    cues: change?.cues === undefined ? base.cues : change.cues,
  };
}

async function fileOf(base: MadeBase, change: Change | null) {
  if (change === null || isUntouched(change)) {
    return { file: base.file, seconds: base.durationSeconds };
  }
  const steps = clipArguments(change);
  const { damage = null } = change;
  // The good clip is content-addressed: its name stands for what is in it.
  const source = base.file.split('/').at(-1);
  return madeOnce({ source, steps, damage }, steps.ending, async (file) => {
    const tools = await findMediaTools(process.env);
    await transcode(tools, base.file, steps, file);
    if (damage) await spoil(file, damage);
    return { seconds: damage ? null : await secondsOf(tools, file, base.durationSeconds) };
  });
}

/** Rewritten clips may be a frame longer; one without its last part keeps the length that was meant. */
async function secondsOf(tools: MediaTools, file: string, meant: number): Promise<number | null> {
  try {
    const { durationSeconds } = await probeMedia(tools, file);
    return Math.abs(durationSeconds - meant) < 0.3 ? durationSeconds : meant;
  } catch (error) {
    if (error instanceof UnreadableMediaError) return null;
    throw error;
  }
}

async function transcode(
  tools: MediaTools,
  from: string,
  { before, filters, output }: ClipArguments,
  to: string,
): Promise<void> {
  if (before === null) return run(tools, from, [...filters, ...output], to);
  const earlier = `${to}.before.mkv`;
  try {
    await run(tools, from, before, earlier);
    await run(tools, earlier, [...filters, ...output], to);
  } finally {
    await rm(earlier, { force: true });
  }
}

/** Seconds on a quiet machine. */
const transcodingTimeoutMs = 900_000;

async function run(tools: MediaTools, from: string, args: string[], to: string): Promise<void> {
  const all = ['-hide_banner', '-nostdin', '-loglevel', 'error', '-y', '-i', from, ...args, to];
  const { exitCode, stderr } = await runTool(tools.ffmpeg, all, {
    timeoutMs: transcodingTimeoutMs,
  });
  if (exitCode !== 0) throw new Error(`${args.join(' ')}: ${stderr.slice(-600)}`);
}

async function spoil(file: string, damage: ByteDamage): Promise<void> {
  await writeFile(file, damageBytes(await readFile(file), damage));
}

import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Job, Media, VideoIntroductionState } from '@cvplus/contracts/video-introduction';
import type { Ports } from '../stack/ports.ts';
import { openCloudClient, type CloudClient } from './cloud-client.ts';
import type { IntroArguments } from './intro-arguments.ts';
import { buildIntroReport, type IntroReport, type ObservedTimes } from './intro-report.ts';
import { findFfmpeg, playThrough } from './play-through.ts';
import { inStep, StepError } from './step-error.ts';

export type IntroSettings = {
  ports: Ports;
  introArguments: IntroArguments;
  /** The CV as it was read from the disk. */
  bytes: Uint8Array;
  onState: (state: VideoIntroductionState) => void;
  tell: (line: string) => void;
  /** Stops waiting, not the generation. */
  signal: AbortSignal;
};

const contentTypes: Record<string, string> = {
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.json': 'application/json',
  '.txt': 'text/plain',
  '.md': 'text/plain',
};

/** From a CV file to the finished files in the out folder; the same way the browser goes. */
export async function makeIntro(settings: IntroSettings): Promise<IntroReport> {
  const { introArguments, ports, bytes, tell } = settings;
  const { cvFile, outFolder, options } = introArguments;
  await inStep('Making the out folder', () => mkdir(outFolder, { recursive: true }));
  const client = await inStep('Signing in', () => openCloudClient(ports));
  try {
    const uploadId = randomUUID();
    await inStep('Uploading the CV', () =>
      client.upload(uploadId, bytes, contentTypes[extname(cvFile).toLowerCase()]),
    );
    const imported = await inStep('Reading the CV', () => client.importCv({ uploadId }));
    tell(`${imported.name}`);
    for (const finding of imported.findings) tell(`Note: ${finding.message}`);
    const pressedAt = performance.now();
    const { generationId } = await inStep('Ordering the video', () =>
      client.generate({ jobId: imported.jobId, options }),
    );
    const observed: ObservedTimes = { answeredSeconds: secondsSince(pressedAt) };
    const job = await inStep('Making the video', () =>
      watchToTheEnd(client, imported.jobId, generationId, settings, pressedAt, observed),
    );
    const media = await saveFiles(client, job, outFolder);
    await inStep('Playing the video', () =>
      playThrough(findFfmpeg(process.env), join(outFolder, 'intro.mp4')),
    );
    const report = buildIntroReport(job, media, observed);
    await writeFile(join(outFolder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
    if (report.quality?.verdict !== 'pass') {
      throw new StepError('Checking the quality', failedQuality(report));
    }
    return report;
  } finally {
    await client.close();
  }
}

function watchToTheEnd(
  client: CloudClient,
  jobId: string,
  generationId: string,
  { onState, signal }: IntroSettings,
  pressedAt: number,
  observed: ObservedTimes,
): Promise<Job> {
  return new Promise((resolve, reject) => {
    const onAbort = () => settle(() => reject(new Error('stopped before the video was finished.')));
    signal.addEventListener('abort', onAbort, { once: true });
    const stop = client.watchJob(jobId, onJob, (error) => settle(() => reject(error)));
    function settle(finish: () => void): void {
      signal.removeEventListener('abort', onAbort);
      stop();
      finish();
    }
    function onJob(job: Job): void {
      const state = job.enhancedFeatures.videoIntroduction;
      if (state.generationId !== generationId) return;
      observed.firstStateSeconds ??= secondsSince(pressedAt);
      if (state.draft?.status === 'ready' || state.status === 'completed') {
        observed.firstPlayableSeconds ??= secondsSince(pressedAt);
      }
      onState(state);
      if (state.status === 'completed') {
        observed.finalSeconds = secondsSince(pressedAt);
        settle(() => resolve(job));
      } else if (state.status === 'failed') {
        settle(() => reject(new Error(problemOf(state))));
      } else if (state.step === 'review') {
        settle(() => reject(new Error('the script waits for a review, which needs the app.')));
      }
    }
  });
}

function problemOf({ problem }: VideoIntroductionState): string {
  if (!problem) return 'it failed without a reason.';
  return [problem.message, problem.advice].filter(Boolean).join(' ');
}

async function saveFiles(client: CloudClient, job: Job, outFolder: string): Promise<Media> {
  const { data } = job.enhancedFeatures.videoIntroduction;
  const media = data?.media;
  if (!media) throw new StepError('Downloading the video', 'the finished job names no video.');
  await inStep('Downloading the video', async () => {
    await client.download(media.videoPath, join(outFolder, 'intro.mp4'));
    await client.download(media.posterPath, join(outFolder, 'poster.jpg'));
    if (media.captionsPath !== null) {
      await client.download(media.captionsPath, join(outFolder, 'intro.vtt'));
    }
    await writeFile(join(outFolder, 'script.txt'), `${data.script?.content ?? ''}\n`);
  });
  return media;
}

function failedQuality({ quality }: IntroReport): string {
  if (!quality) return 'the finished video was not checked.';
  const failed = quality.technical.checks.filter((check) => check.result === 'fail');
  return failed.map((check) => check.finding).join(' ') || 'the verdict is not a pass.';
}

function secondsSince(start: number): number {
  return Math.round(performance.now() - start) / 1000;
}

import type { Media } from '@cvplus/contracts/video-introduction';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describeError, type Logger } from '../../platform/logger.ts';
import type { MediaBucket } from '../../platform/media-bucket.ts';
import type { MediaTools } from '../../platform/media-tools.ts';
import { withTempFolder } from '../../platform/temp-folder.ts';
import type { RenderQueue } from './in-house-provider.ts';
import type { Sealing } from './provenance/seal-video.ts';
import type { SpeechSynth } from './sound/speech-synth.ts';
import type { RenderRecord, RenderStore } from './render-store.ts';

const leaseMs = 60_000;
const reportEveryMs = 3_000;
const maxTries = 2;

export type RenderWorkerSettings = {
  renders: RenderStore;
  queue: RenderQueue;
  bucket: MediaBucket;
  tools: () => Promise<MediaTools>;
  /** In order of preference. */
  voices: () => Promise<readonly SpeechSynth[]>;
  /** Null leaves our videos unsigned. */
  sealing: Sealing | null;
  logger: Logger;
  now: () => number;
};

/** Carries out stored renders: claims one, makes its files, puts them into our bucket. */
export class RenderWorker {
  private readonly settings: RenderWorkerSettings;

  constructor(settings: RenderWorkerSettings) {
    this.settings = settings;
  }

  /** The finished or finally failed record; null when there was nothing to do now. */
  async run(renderId: string, signal: AbortSignal): Promise<RenderRecord | null> {
    const { renders, queue, logger } = this.settings;
    const claim = await renders.claim(renderId, leaseMs);
    if (!claim) return null;
    if ('heldUntilMs' in claim) {
      // Whoever holds it may have crashed: then the queue's own repetition comes too early.
      await queue.enqueueRender(renderId, claim.heldUntilMs);
      return null;
    }
    const record = claim.claimed;
    if (record.tries > maxTries) {
      logger.error('render given up: its workers crashed', { renderId, tries: record.tries });
      await renders.giveBack(renderId, 'failed');
      return await renders.load(renderId);
    }
    try {
      const result = await withTempFolder((folder) => this.render(record, folder, signal));
      await renders.finish(renderId, result);
    } catch (error) {
      const failedForGood = record.tries >= maxTries;
      logger.error('render failed', { renderId, tries: record.tries, ...describeError(error) });
      await renders.giveBack(renderId, failedForGood ? 'failed' : 'queued');
      if (!failedForGood) throw error;
    }
    return await renders.load(renderId);
  }

  private async render(
    record: RenderRecord,
    workFolder: string,
    signal: AbortSignal,
  ): Promise<Pick<RenderRecord, 'media' | 'voiced'>> {
    // Loaded only where something is rendered: the canvas alone takes 35 MB.
    const { renderIntroduction } = await import('./render-introduction.ts');
    const rendered = await renderIntroduction(record.order, {
      tools: await this.settings.tools(),
      outFile: join(workFolder, 'video.mp4'),
      workFolder,
      signal,
      sealing: this.settings.sealing,
      voices: await this.settings.voices(),
      onProgress: this.progressReporter(record.id),
    });

    const at = (ending: string) => `${record.folder}/${record.fileName}.${ending}`;
    const { bucket } = this.settings;
    await bucket.upload(rendered.videoFile, at('mp4'), 'video/mp4');
    if (rendered.captionsFile) await bucket.upload(rendered.captionsFile, at('vtt'), 'text/vtt');
    await bucket.upload(rendered.posterFile, at('jpg'), 'image/jpeg');
    if (rendered.failedVoices.length > 0) {
      const voices = rendered.failedVoices.join(', ');
      const instead = rendered.voice ?? 'none';
      this.settings.logger.warn('voices failed', { renderId: record.id, voices, instead });
    }
    const media: Media = {
      videoPath: at('mp4'),
      posterPath: at('jpg'),
      captionsPath: rendered.captionsFile ? at('vtt') : null,
      durationSeconds: rendered.durationSeconds,
      width: rendered.width,
      height: rendered.height,
      sizeBytes: (await stat(rendered.videoFile)).size,
    };
    return { media, voiced: rendered.voice !== null };
  }

  /** Stores progress at most every few seconds; that also keeps the lease. */
  private progressReporter(renderId: string): (share: number) => void {
    const { renders, logger, now } = this.settings;
    let nextReportMs = now() + reportEveryMs;
    return (share) => {
      if (now() < nextReportMs) return;
      nextReportMs = now() + reportEveryMs;
      renders
        .reportProgress(renderId, Math.min(1, Math.max(0, share)), leaseMs)
        .catch((error: unknown) => logger.warn('progress not stored', describeError(error)));
    };
  }
}

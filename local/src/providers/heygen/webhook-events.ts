import { randomUUID } from 'node:crypto';
import type { VideoJob } from './video-job.ts';

export const eventDescriptions: Record<string, string> = {
  'avatar_video.success': 'A video is finished.',
  'avatar_video.fail': 'A video could not be made.',
  'avatar_video_gif.success': 'The preview of a video is finished.',
  'avatar_video_gif.fail': 'The preview of a video could not be made.',
  'avatar_video_caption.success': 'The captions of a video are finished.',
  'avatar_video_caption.fail': 'The captions of a video could not be made.',
};
export const eventTypes = Object.keys(eventDescriptions);

export type WebhookEvent = {
  id: string;
  type: string;
  data: Record<string, unknown>;
  createdAt: Date;
  /** The bytes as sent and signed; every try sends the same. */
  body: string;
};

type EventFacts = {
  job: VideoJob;
  sign: (file: string) => string;
  publicUrl: string;
  now: Date;
};

export function buildEvent(facts: EventFacts): WebhookEvent {
  const { job, now } = facts;
  const type = job.status === 'completed' ? 'avatar_video.success' : 'avatar_video.fail';
  const isSparse = job.faults.includes('sparse-webhook');
  const data = isSparse ? sparseData(facts) : documentedData(facts);
  const body = JSON.stringify({ event_type: type, event_data: data });
  return { id: `evt_${randomUUID()}`, type, data, createdAt: now, body };
}

function documentedData({ job, sign, publicUrl }: EventFacts): Record<string, unknown> {
  if (job.status === 'failed') {
    return { video_id: job.id, msg: job.failure?.message ?? '', callback_id: job.callbackId };
  }
  return {
    video_id: job.id,
    url: job.files.video === null ? null : sign(job.files.video),
    gif_download_url: null,
    video_page_url: `${publicUrl}/videos/${job.id}`,
    video_share_page_url: `${publicUrl}/share/${job.id}`,
    folder_id: null,
    callback_id: job.callbackId,
  };
}

/** What other copies of the documentation show: other names, and no callback id. */
function sparseData({ job, sign }: EventFacts): Record<string, unknown> {
  if (job.status === 'failed') return { video_id: job.id, error: job.failure?.message ?? '' };
  return {
    video_id: job.id,
    video_url: job.files.video === null ? null : sign(job.files.video),
    duration: job.durationSeconds,
  };
}

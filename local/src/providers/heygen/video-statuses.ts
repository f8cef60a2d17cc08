import type { Request, Response } from 'express';
import * as z from 'zod';
import type { JobStore } from '../job-store.ts';
import { invalidParameter } from './api-error.ts';
import { parseQuery } from './paging.ts';
import type { VideoJob } from './video-job.ts';

/** The words of the other list, for the same states. */
const batchWords: Record<VideoJob['status'], string> = {
  waiting: 'queued',
  pending: 'queued',
  processing: 'processing',
  completed: 'completed',
  failed: 'failed',
};

/**
 * `GET /v3/videos/statuses`. HeyGen's schema names two lists of words for `status`; answers take
 * them by turns, so that nobody relies on one.
 */
export function answerStatuses(
  jobs: JobStore<VideoJob>,
): (request: Request, response: Response) => void {
  let answers = 0;
  return (request, response) => {
    const { video_ids = '', batch_ids = '' } = parseQuery(
      { video_ids: z.string().optional(), batch_ids: z.string().optional() },
      request.query,
    );
    const ids = video_ids.split(',').filter(Boolean);
    if (ids.length === 0 && batch_ids === '') throw invalidParameter('video_ids', 'No ids.');
    if (ids.length > 100) throw invalidParameter('video_ids', 'At most 100 ids.');
    answers += 1;
    const isVideoWords = answers % 2 === 1;
    const data = ids.map((id) => {
      const job = jobs.get(id);
      const status = job && (isVideoWords ? job.status : batchWords[job.status]);
      return {
        video_id: id,
        batch_id: null,
        item_index: null,
        status: status ?? 'not_found',
        error: job?.failure ?? null,
      };
    });
    // No batch can be ordered here, so that none is ever found.
    response.json({ data, has_more: false, next_token: null });
  };
}

import type { RenderRecord } from '../providers/inhouse/render-store.ts';
import type { GenerationRunner, LookQueue } from './generation-runner.ts';

/** A render is over: a draft is news at once, a final video is asked for like any provider's. */
export async function announceRender(
  render: RenderRecord,
  { runner, queue, now }: { runner: GenerationRunner; queue: LookQueue; now: () => number },
): Promise<void> {
  const { id, generationId, purpose, status, media, voiced } = render;
  if (status !== 'ready' && status !== 'failed') return;
  const atMs = now();
  if (purpose === 'final') {
    await queue.enqueueLook(generationId, { atMs, key: `render-${id}-${status}` });
  } else if (media) {
    await runner.tell(generationId, { type: 'draft-ready', atMs, media, voiced: voiced ?? false });
  } else {
    await runner.tell(generationId, { type: 'draft-failed', atMs });
  }
}

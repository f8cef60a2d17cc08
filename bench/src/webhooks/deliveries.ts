import { createHmac } from 'node:crypto';
import { requestBytes, type WireRequest } from './wire-client.ts';

/** Two of each, as while one replaces the other. */
export const heygenSecrets = ['whsec_bench_secret_new_1', 'whsec_bench_secret_old_2'] as const;
export const didSecrets = ['did-bench-secret-new-1', 'did-bench-secret-old-2'] as const;

export function heygenBody(videoId: string, generationId?: string): Buffer {
  const text = JSON.stringify({
    event_type: 'avatar_video.success',
    event_data: {
      video_id: videoId,
      url: `https://files.heygen.example/${videoId}.mp4?Expires=1795428130&Signature=abc`,
      gif_download_url: `https://files.heygen.example/${videoId}.gif`,
      video_page_url: null,
      folder_id: null,
      ...(generationId !== undefined && { callback_id: generationId }),
    },
  });
  return Buffer.from(text);
}

export function heygenSignature(body: Uint8Array, secret: string = heygenSecrets[0]): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}

/** As HeyGen's newer headers have it. */
export function heygenDelivery(body: Buffer, secret: string = heygenSecrets[0]): WireRequest {
  return {
    path: '/heygen',
    headers: [
      ['content-type', 'application/json'],
      ['heygen-signature', heygenSignature(body, secret)],
      ['heygen-timestamp', String(Math.floor(Date.now() / 1000))],
    ],
    body,
  };
}

/** Video n of the load: an order of ours, waiting for its webhook. */
export function videoOf(index: number): { videoId: string; generationId: string } {
  const number = String(index).padStart(8, '0');
  return { videoId: `vid${number}`, generationId: `gen${number}` };
}

export function loadBytes(index: number): Buffer {
  const { videoId, generationId } = videoOf(index);
  const delivery = heygenDelivery(heygenBody(videoId, generationId));
  // From few addresses, as a provider's are.
  const headers = [...(delivery.headers ?? []), ['x-forwarded-for', '203.0.113.9'] as const];
  return requestBytes({ ...delivery, headers: headers.map(([name, value]) => [name, value]) });
}

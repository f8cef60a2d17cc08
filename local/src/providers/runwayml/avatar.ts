import * as z from 'zod';
import { assetUriSchema } from './asset-uri.ts';
import { customVoice, liveVoices } from './presets.ts';

// The voice's discriminator is another word here than in avatar_videos and text_to_speech.
const voiceSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('runway-live-preset'), presetId: z.enum(liveVoices) }),
  z.strictObject({ type: z.literal('custom'), id: z.string().min(1) }),
]);

export const createAvatarSchema = z.strictObject({
  name: z.string().min(1).max(50),
  personality: z.string().min(1).max(10_000),
  referenceImage: assetUriSchema('image'),
  voice: voiceSchema,
  documentIds: z.array(z.string()).max(50).optional(),
  imageProcessing: z.enum(['optimize', 'none']).optional(),
  startScript: z.string().min(1).max(2000).optional(),
});

/** A person's avatar as it is kept on disk; it holds a portrait, so deleting removes the picture. */
export const avatarSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  personality: z.string(),
  startScript: z.string().nullable(),
  voice: voiceSchema,
  documentIds: z.array(z.string()),
  createdAt: z.number(),
  readyAt: z.number(),
  /** In the files folder; null when the picture could not be used. */
  imageFile: z.string().nullable(),
  failureReason: z.string().nullable(),
});
export type Avatar = z.infer<typeof avatarSchema>;

export function avatarStatus(avatar: Avatar, now: number): 'PROCESSING' | 'READY' | 'FAILED' {
  if (now < avatar.readyAt) return 'PROCESSING';
  return avatar.failureReason === null ? 'READY' : 'FAILED';
}

export function showAvatar(
  avatar: Avatar,
  now: number,
  sign: (file: string) => string,
): Record<string, unknown> {
  const { id, name, personality, startScript, documentIds, imageFile, createdAt } = avatar;
  const status = avatarStatus(avatar, now);
  const picture = imageFile === null ? null : sign(imageFile);
  const updatedAt = status === 'PROCESSING' ? createdAt : avatar.readyAt;
  return {
    id,
    name,
    personality,
    startScript,
    voice: showVoice(avatar.voice),
    referenceImageUri: picture,
    processedImageUri: status === 'READY' ? picture : null,
    documentIds,
    createdAt: new Date(createdAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
    status,
    ...(status === 'FAILED' && { failureReason: avatar.failureReason }),
  };
}

function showVoice(voice: Avatar['voice']): Record<string, unknown> {
  if (voice.type === 'custom') {
    const { name, description } = customVoice;
    return { ...voice, deleted: false, name, description };
  }
  const name = voice.presetId.slice(0, 1).toUpperCase() + voice.presetId.slice(1);
  return { ...voice, name, description: `The preset voice ${name}.` };
}

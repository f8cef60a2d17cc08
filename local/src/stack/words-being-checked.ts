import type { FirestoreServer } from '../firestore/firestore-server.ts';
import type { KnownTranscript } from '../providers/openai/audio/transcripts.ts';
import { projectId } from './environment.ts';

type Value = {
  stringValue?: string;
  integerValue?: string;
  mapValue?: { fields?: Record<string, Value> };
};
type Row = { document?: { fields?: Record<string, Value> } };

/**
 * Nothing on this machine can listen, but somebody knows what is being listened to: the product asks while it
 * checks a video, and then the video's script lies in Firestore. The one that says the most of the names it
 * asks for; null when nothing is being checked.
 */
export async function wordsBeingChecked(
  firestore: Pick<FirestoreServer, 'callAsOwner'>,
  keywords: readonly string[],
): Promise<KnownTranscript | null> {
  const parent = `projects/${projectId}/databases/(default)/documents`;
  const rows = (await firestore.callAsOwner('RunQuery', {
    parent,
    structuredQuery: {
      from: [{ collectionId: 'video_generations' }],
      where: {
        fieldFilter: {
          field: { fieldPath: 'generation.phase' },
          op: 'EQUAL',
          value: { stringValue: 'checking' },
        },
      },
      limit: 50,
    },
  })) as Row[];
  const scripts = rows.flatMap(({ document }) => {
    const generation = document?.fields?.['generation']?.mapValue?.fields;
    const script = generation?.['script']?.mapValue?.fields;
    const text = script?.['content']?.stringValue;
    const language = script?.['metadata']?.mapValue?.fields?.['language']?.stringValue ?? 'en';
    if (text === undefined) return [];
    const named = keywords.filter((keyword) => text.includes(keyword)).length;
    const since = Number(generation?.['phaseSinceMs']?.integerValue ?? 0);
    return [{ transcript: { text, language }, named, since }];
  });
  scripts.sort((a, b) => b.named - a.named || b.since - a.since);
  return scripts[0]?.transcript ?? null;
}

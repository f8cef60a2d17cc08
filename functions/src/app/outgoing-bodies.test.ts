import { videoOptionsSchema } from '@cvplus/contracts/video-options';
import type { Firestore } from '@google-cloud/firestore';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { foldText } from '../platform/fold-text.ts';
import { markedCvs } from '../privacy/testing/marked-cvs.ts';
import { openWireFirestore } from '../testing/wire-firestore.ts';
import { openAiKey, openWireOpenAi, type WireOpenAi } from '../testing/wire-openai.ts';
import { buildScriptRoom } from './build-script-room.ts';

let openAi: WireOpenAi;
let firestore: Firestore;
let closeFirestore: () => Promise<void>;

beforeAll(async () => {
  openAi = await openWireOpenAi();
  ({ firestore, close: closeFirestore } = await openWireFirestore());
});
afterEach(() => {
  openAi.faults.clear();
});
afterAll(async () => {
  await closeFirestore();
  await openAi.close();
});

const room = () =>
  buildScriptRoom({
    config: {
      model: 'gpt-6.1-terra',
      apiKey: openAiKey,
      baseUrl: openAi.baseUrl,
      moderationModel: 'omni-moderation-latest',
      timeoutMs: 20_000,
      usdPerDay: 1000,
      prices: { 'gpt-6.1-terra': { input: 1, cachedInput: 0.05, output: 5 } },
    },
    experiment: null,
    firestore,
    now: () => Date.UTC(2026, 10, 22, 12),
    random: () => 0.5,
  });

const wishes = { options: videoOptionsSchema.parse({ durationSeconds: 45 }), business: {} };

/** Every word that reached OpenAI since then, folded, with the path it was sent to. */
const sentSince = (from: number) =>
  openAi.received
    .slice(from)
    .map(({ path, body }) => ({ path, text: foldText(JSON.stringify(body).normalize('NFC')) }));

const markersIn = (text: string, markers: string[]) =>
  markers.filter((marker) => text.includes(foldText(marker.normalize('NFC'))));

describe.each(markedCvs)('a marked CV on its way out ($cv.language)', ({ cv, markers, kept }) => {
  it('shows no marker to the model, asked once or asked to repair, nor to the moderation', async () => {
    // A model that invents is asked once more: both calls are looked at.
    openAi.faults.set('invented-employer', 1);
    const from = openAi.received.length;
    const script = await room().write(cv, wishes, {
      userId: 'user-of-the-test',
      key: `outgoing-${cv.language}`,
    });
    expect(script.metadata.method).toBe('model');
    const sent = sentSince(from);
    const asked = sent.filter(({ path }) => path.endsWith('/responses'));
    const moderated = sent.filter(({ path }) => path.endsWith('/moderations'));
    expect(asked).toHaveLength(2);
    expect(moderated.length).toBeGreaterThan(0);
    for (const { text } of sent) expect(markersIn(text, markers)).toEqual([]);
    // What the CV says of work did go out: the test looks at the right bodies.
    for (const { text } of asked) expect(markersIn(text, kept).length).toBeGreaterThan(0);
  });
});

it('would see a marker that leaves', async () => {
  const [marked] = markedCvs;
  if (!marked) throw new Error('There is no marked CV.');
  const from = openAi.received.length;
  await room().readOwnWords(`I am ${marked.cv.personalInfo.name}.`, marked.cv, wishes);
  const texts = sentSince(from).map(({ text }) => text);
  expect(texts.flatMap((text) => markersIn(text, marked.markers))).not.toEqual([]);
});

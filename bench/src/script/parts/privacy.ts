import { buildScriptRoom } from '../../../../functions/src/app/build-script-room.ts';
import type { ScriptConfig } from '../../../../functions/src/config/script-config.ts';
import { openWireFirestore } from '../../../../functions/src/testing/wire-firestore.ts';
import { openAiKey, openWireOpenAi } from '../../../../functions/src/testing/wire-openai.ts';
import { seededRandom } from '../../lib/random.ts';
import { metric } from '../../lib/report.ts';
import { labelledCvs } from '../corpus/labelled-cvs.ts';
import type { Part } from '../part.ts';
import { readLabelled } from '../read-corpus.ts';
import { marker, markedCv } from '../texts/markers.ts';
import { corpusDay, optionsOf } from '../writing.ts';

/** Everything the model path sends, for CVs of a person whose every trace can be recognised. */
export const privacy: Part = {
  describe: ({ isQuick }) =>
    `outgoing bodies of the model path for ${isQuick ? 'two marked CVs' : 'every CV, marked,'} of each language`,
  async measure({ isQuick, seed }) {
    const openAi = await openWireOpenAi();
    const { firestore, close } = await openWireFirestore();
    try {
      const room = buildScriptRoom({
        config: configOf(openAi.baseUrl),
        experiment: null,
        firestore,
        now: () => corpusDay,
        random: seededRandom(seed),
      });
      const groups = [...Map.groupBy(labelledCvs(), ({ language }) => language).values()];
      const labels = groups.flatMap((group) => (isQuick ? group.slice(0, 2) : group));
      const leaks: string[] = [];
      let unread = 0;
      let byModel = 0;
      for (const [index, label] of labels.entries()) {
        const cv = await readLabelled(markedCv(label));
        if (!cv) {
          unread += 1;
          continue;
        }
        const from = openAi.received.length;
        const business = { callToAction: 'Call me on +44 7911 123456.' };
        const errand = { userId: 'bench', key: `marked-${index}` };
        const wishes = { options: optionsOf({ durationSeconds: 45 }), business };
        const script = await room.write(cv, wishes, errand);
        if (script.metadata.method === 'model') byModel += 1;
        for (const { path, body } of openAi.received.slice(from)) {
          const sent = JSON.stringify(body);
          const at = sent.search(marker);
          if (at >= 0)
            leaks.push(`${label.id} ${path}: …${sent.slice(Math.max(0, at - 80), at + 60)}…`);
        }
      }
      console.log(
        `  ${openAi.received.length} bodies, ${byModel} scripts by the model, ${unread} documents unread`,
      );
      for (const leak of leaks.slice(0, 12)) console.log(`  ${leak}`);
      return [
        metric('bodies_sent', openAi.received.length, '', { atLeast: labels.length }),
        metric('bodies_with_a_marker', leaks.length, '', { atMost: 0 }),
      ];
    } finally {
      await close();
      await openAi.close();
    }
  },
};

const configOf = (baseUrl: string): ScriptConfig => ({
  model: 'gpt-6.1-terra',
  apiKey: openAiKey,
  baseUrl,
  moderationModel: 'omni-moderation-latest',
  timeoutMs: 30_000,
  usdPerDay: 100_000,
  prices: {},
});

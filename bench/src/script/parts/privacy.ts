import { buildScriptRoom } from '../../../../functions/src/app/build-script-room.ts';
import type { ScriptConfig } from '../../../../functions/src/config/script-config.ts';
import { PrivacyManager } from '../../../../functions/src/privacy/privacy-manager.ts';
import { openWireFirestore } from '../../../../functions/src/testing/wire-firestore.ts';
import { openAiKey, openWireOpenAi } from '../../../../functions/src/testing/wire-openai.ts';
import { seededRandom } from '../../lib/random.ts';
import { metric, type Metric } from '../../lib/report.ts';
import type { LabelledCv } from '../corpus/labelled-cv.ts';
import { labelledCvs } from '../corpus/labelled-cvs.ts';
import { relaidCv } from '../corpus/relaid-cv.ts';
import type { Part } from '../part.ts';
import { readableCorpus, readLabelled, type ReadCorpusCv } from '../read-corpus.ts';
import { marker, markedCv } from '../texts/markers.ts';
import { corpusDay, optionsOf, scriptOf } from '../writing.ts';

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
        ...(await measurePersonalLines(isQuick)),
        metric('bodies_sent', openAi.received.length, '', { atLeast: labels.length }),
        metric('bodies_with_a_marker', leaks.length, '', { atMost: 0 }),
      ];
    } finally {
      await close();
      await openAi.close();
    }
  },
};

/** Birth dates, families, beliefs, referees as the corpus prints them: never spoken, never sent. */
async function measurePersonalLines(isQuick: boolean): Promise<Metric[]> {
  const spoken: string[] = [];
  const sent: string[] = [];
  const door = new PrivacyManager();
  const relaid = isQuick ? [] : await readAll(labelledCvs().map(relaidCv));
  for (const each of [...(await readableCorpus()), ...relaid]) {
    const { id, personal } = each.label;
    const lines = personal.filter((line) => !isAboutWork.test(line));
    const { content } = await scriptOf(each, optionsOf());
    const facts = door.sanitizeCV(each.cv).facts.map(({ text }) => text);
    spoken.push(...lines.filter((line) => holds(content, line)).map((line) => `${id}: ${line}`));
    sent.push(
      ...lines.filter((line) => holds(facts.join('\n'), line)).map((line) => `${id}: ${line}`),
    );
  }
  for (const line of spoken) console.log(`  spoken: ${line}`);
  for (const line of sent) console.log(`  may be sent: ${line}`);
  return [
    metric('personal_lines_spoken', spoken.length, '', { atMost: 0 }),
    metric('personal_lines_sent', sent.length, '', { atMost: 0 }),
  ];
}

/** Licences and pastimes stand among personal lines as well, and harm nobody. */
const isAboutWork = /licen[cs]e|Führerschein|hobbies|Ehrenamt/i;

async function readAll(labels: LabelledCv[]): Promise<ReadCorpusCv[]> {
  const all: ReadCorpusCv[] = [];
  for (const label of labels) {
    const cv = await readLabelled(label);
    if (cv) all.push({ label, cv });
  }
  return all;
}

function holds(text: string, line: string): boolean {
  const letters = (some: string) => some.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return letters(text).includes(letters(line));
}

const configOf = (baseUrl: string): ScriptConfig => ({
  model: 'gpt-6.1-terra',
  apiKey: openAiKey,
  baseUrl,
  moderationModel: 'omni-moderation-latest',
  timeoutMs: 30_000,
  usdPerDay: 100_000,
  prices: {},
});

// How often per second the product's rules are judged, in a process with nothing else to do.
import { join } from 'node:path';
import { openRules } from '../../../../local/src/rules/rules-files.ts';
import { serveParent } from '../../lib/child-side.ts';
import { seededRandom } from '../../lib/random.ts';
import { measureRate } from '../clients/rules-rate.ts';
import { requestKinds } from '../clients/rules-requests.ts';

const gate = openRules(join(import.meta.dirname, '..', '..', '..', '..'));

type Question = { seconds: number; seed: number };
export type RulesRates = { mixed: number; kinds: { name: string; perSecond: number }[] };

function judgeAll({ seconds, seed }: Question): Promise<RulesRates> {
  const random = seededRandom(seed);
  const mixed = measureRate({ kinds: requestKinds, gate, random, seconds });
  const kinds = requestKinds.map((kind) => ({
    name: kind.name,
    perSecond: measureRate({ kinds: [kind], gate, random, seconds: seconds / 8 }),
  }));
  return Promise.resolve({ mixed, kinds });
}

serveParent({ ready: {}, answers: { judgeAll }, close: () => Promise.resolve() });

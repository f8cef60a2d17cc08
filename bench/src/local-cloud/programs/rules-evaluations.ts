// How often per second the product's rules are judged, in a process with nothing else to do.
import { join } from 'node:path';
import { openRules } from '../../../../local/src/rules/rules-files.ts';
import { serveParent } from '../../lib/child-side.ts';
import { seededRandom } from '../../lib/random.ts';
import { measureKind, type KindRate } from '../clients/rules-rate.ts';
import { requestKinds } from '../clients/rules-requests.ts';

const gate = openRules(join(import.meta.dirname, '..', '..', '..', '..'));

type Question = { secondsPerKind: number; seed: number };

function judgeAll({ secondsPerKind, seed }: Question): Promise<KindRate[]> {
  const random = seededRandom(seed);
  return Promise.resolve(
    requestKinds.map((kind) => measureKind({ kind, gate, random, seconds: secondsPerKind })),
  );
}

serveParent({ ready: {}, answers: { judgeAll }, close: () => Promise.resolve() });

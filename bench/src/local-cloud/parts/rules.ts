import { join } from 'node:path';
import { startProgram } from '../../lib/child-program.ts';
import type { PeerFinding } from '../../lib/report.ts';
import { BareClient, database, encodeRequest } from '../clients/bare-client.ts';
import type { Part } from '../part.ts';
import type { RulesRates } from '../programs/rules-evaluations.ts';
import { reasonOf, startPeerFirestore } from '../sides.ts';
import { judged } from '../targets.ts';

const program = join(import.meta.dirname, '..', 'programs', 'rules-evaluations.ts');

/** The product's own rules: allowed and denied requests, documents, queries and files. */
export const rules: Part = {
  describe: () => 'firestore.rules and storage.rules, each request judged once, one core',
  timeoutMs: 120_000,
  async measure({ isQuick, seed }) {
    await using judge = await startProgram(program);
    const question = { seconds: isQuick ? 1.5 : 8, seed };
    const { mixed, kinds } = await judge.ask<RulesRates>('judgeAll', question, 100_000);
    for (const { name, perSecond } of kinds) {
      console.log(`  ${Math.round(perSecond).toLocaleString('en').padStart(9)} /s  ${name}`);
    }
    const slowest = Math.min(...kinds.map(({ perSecond }) => perSecond));
    const peer = await askPeer();
    return [
      judged('rules_evaluations', mixed, peer),
      judged('rules_evaluations_slowest_kind', slowest, peer),
    ];
  },
};

/** Whether the peer keeps a client without any credential from a document of the server's. */
async function askPeer(): Promise<PeerFinding> {
  await using peer = await startPeerFirestore();
  using nobody = new BareClient(peer.ready.port, null);
  const update = { name: `${database}/documents/api_keys/heygen`, fields: {} };
  try {
    await nobody.call('Commit', encodeRequest('Commit', { database, writes: [{ update }] }));
    return { unsupported: 'anyone may write api_keys/heygen: it knows no rules' };
  } catch (error) {
    return { unsupported: reasonOf(error) };
  }
}

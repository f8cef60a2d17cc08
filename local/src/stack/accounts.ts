import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { projectId } from './environment.ts';
import { host, type Ports } from './ports.ts';

// The same two calls as firebase-tools' own import and export, made while it runs: its
// export-on-exit would lose everybody's account in a crash.
const accountsSchema = z.looseObject({
  users: z
    .array(z.looseObject({ localId: z.string(), validSince: z.string().optional() }))
    .default([]),
});

export type AccountKeeper = { save(): Promise<void>; stop(): Promise<void> };

/** Brings accounts of earlier starts back into the auth emulator, then keeps the file up to date. */
export async function keepAccounts(file: string, ports: Ports): Promise<AccountKeeper> {
  const accounts = `http://${host}:${ports.auth}/identitytoolkit.googleapis.com/v1/projects/${projectId}/accounts`;
  const headers = { authorization: 'Bearer owner', 'content-type': 'application/json' };
  let saved = existsSync(file) ? readFileSync(file, 'utf8') : '';

  const post = async (call: string, body: string) => {
    const answer = await fetch(`${accounts}:${call}`, { method: 'POST', headers, body });
    if (!answer.ok) throw new Error(`The accounts in ${file} were refused: ${await answer.text()}`);
  };

  const known = saved === '' ? [] : accountsSchema.parse(JSON.parse(saved)).users;
  if (known.length > 0) {
    await post('batchCreate', saved);
    // The emulator takes nobody's earlier tokens after that: who is on trial would be lost for good.
    for (const { localId, validSince = '0' } of known) {
      await post('update', JSON.stringify({ localId, validSince }));
    }
  }

  async function save(): Promise<void> {
    const answer = await fetch(`${accounts}:batchGet?maxResults=-1`, { headers });
    if (!answer.ok) return;
    const current = await answer.text();
    if (current === saved || accountsSchema.parse(JSON.parse(current)).users.length === 0) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, current);
    renameSync(`${file}.new`, file);
    saved = current;
  }

  // A failed round is made up for by the next one, and by the one before closing.
  const timer = setInterval(() => void save().catch(() => {}), 2000);
  return {
    save,
    async stop() {
      clearInterval(timer);
      await save().catch(() => {});
    },
  };
}

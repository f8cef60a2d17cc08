import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { projectId } from './environment.ts';
import { host, type Ports } from './ports.ts';

// The same two calls as firebase-tools' own import and export, made while it runs: its
// export-on-exit would lose everybody's account in a crash.
const accountsSchema = z.looseObject({ users: z.array(z.unknown()).default([]) });

export type AccountKeeper = { save(): Promise<void>; stop(): Promise<void> };

/** Brings accounts of earlier starts back into the auth emulator, then keeps the file up to date. */
export async function keepAccounts(file: string, ports: Ports): Promise<AccountKeeper> {
  const accounts = `http://${host}:${ports.auth}/identitytoolkit.googleapis.com/v1/projects/${projectId}/accounts`;
  const headers = { authorization: 'Bearer owner', 'content-type': 'application/json' };
  let saved = existsSync(file) ? readFileSync(file, 'utf8') : '';

  if (saved !== '' && accountsSchema.parse(JSON.parse(saved)).users.length > 0) {
    const answer = await fetch(`${accounts}:batchCreate`, { method: 'POST', headers, body: saved });
    if (!answer.ok) throw new Error(`The accounts in ${file} were refused: ${await answer.text()}`);
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

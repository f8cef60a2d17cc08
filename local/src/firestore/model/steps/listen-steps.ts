import { disableNetwork, enableNetwork } from 'firebase/firestore';
import { listenAdmin, listenWeb, showSubject, type Subject } from '../clients/listeners.ts';
import type { Client } from '../arbitraries/fields.ts';
import { insist } from '../clients/outcome.ts';
import { isRefused, resolveBounds } from '../reference/model-query.ts';
import type { ModelStore } from '../reference/model-store.ts';
import type { ModelWrite } from '../reference/model-write.ts';
import { showWrite } from '../reference/show-write.ts';
import { showFound } from '../reference/show-query.ts';
import { readAdmin } from '../clients/admin-queries.ts';
import { comparePaths } from '../reference/order-values.ts';
import { Step } from './step.ts';
import { commit } from './write-steps.ts';

const mostListeners = 6;

/** Stays open until it is stopped; the oldest makes room for a new one. */
export function listen(client: Client, subject: Subject): Step {
  return new Step(`${client} listens to ${showSubject(subject)}`, async (store, session) => {
    const resolved = resolveSubject(subject, store);
    if (!resolved) return 'skipped';
    if (session.listeners.length >= mostListeners) session.stopListener(0);
    const { admin, web } = session.clients;
    const listener = await (client === 'admin'
      ? listenAdmin(admin.db, subject, resolved, store.documents)
      : listenWeb(web.db, subject, resolved, store.documents));
    session.listen(listener);
  });
}

function resolveSubject(subject: Subject, { documents }: ModelStore): Subject | undefined {
  if ('document' in subject) return subject;
  const query = resolveBounds(subject.query, documents);
  return query && !isRefused(query) ? { query } : undefined;
}

export function stopListening(index: number): Step {
  return new Step(`stop listener ${index}`, (_store, session) => {
    if (index >= session.listeners.length) return 'skipped';
    session.stopListener(index);
  });
}

export function settle(): Step {
  return new Step('settle', (_store, session) => session.settle());
}

/** The web client hears of what it missed once it is back, and need not be told all anew. */
export function writeWhileAway(writes: ModelWrite[]): Step {
  const name = `web is away during ${writes.map(showWrite).join(', then ')}`;
  return new Step(name, async (store, session) => {
    const { db } = session.clients.web;
    await session.settle();
    await disableNetwork(db);
    for (const write of writes) await commit(showWrite(write), [write], store, session);
    await enableNetwork(db);
  });
}

/** What is on disk afterwards is what was acknowledged before. */
export function restart(): Step {
  return new Step('restart', async (store, session) => {
    await session.restart();
    store.forgetPast(store.latestTime);
    const { db } = session.clients.admin;
    const stored = (
      await Promise.all(['c', 'd', 'e', 'counters'].map((id) => db.collectionGroup(id).get()))
    )
      .flatMap(({ docs }) => readAdmin(db, docs))
      .sort((left, right) => comparePaths(left.path, right.path));
    const expected = [...store.documents]
      .map(([path, document]) => ({ path, document }))
      .sort((left, right) => comparePaths(left.path, right.path));
    insist('after a restart', showFound(expected).join('\n'), showFound(stored).join('\n'));
    await session.settle(60_000);
  });
}

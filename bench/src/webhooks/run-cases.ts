import { GenerationStore } from '../../../functions/src/generation/generation-store.ts';
import { aGenerationIn } from '../../../functions/src/testing/generations.ts';
import { addressCases } from './cases/addresses.ts';
import { bodyCases } from './cases/bodies.ts';
import type { CaseIds, Expectation, WebhookCase } from './cases/case.ts';
import { orderCases } from './cases/orders.ts';
import { signatureCases } from './cases/signatures.ts';
import { tokenCases } from './cases/tokens.ts';
import { WireConnection, type WireAnswer, type WireRequest } from './wire-client.ts';
import type { World } from './world.ts';

const allCases = [...signatureCases, ...bodyCases, ...addressCases, ...orderCases, ...tokenCases];

export type CasesResult = {
  cases: number;
  /** Each with what was expected and what happened. */
  wrong: string[];
};

/** Every case by itself, against one running instance: answers, tasks and counts. */
export async function runCases(world: World): Promise<CasesResult> {
  const wrong: string[] = [];
  for (const [index, each] of allCases.entries()) {
    const ids = idsOf(index);
    await prepare(world, ids);
    const happened = await play(world, each, ids, index);
    const expected = sorted(each.expect(ids));
    const [wanted, got] = [expected, happened].map((side) => JSON.stringify(side));
    if (wanted !== got) wrong.push(`${each.name}: expected ${wanted}, got ${got}`);
  }
  const told = findTold(world.host.log);
  if (told.length > 0) wrong.push(`the log tells ids or secrets: ${told[0]}`);
  return { cases: allCases.length, wrong };
}

function idsOf(index: number): CaseIds {
  return {
    videoId: `case-video-${index}`,
    generationId: `case-generation-${index}`,
    orderingAtHeygen: `case-ordering-heygen-${index}`,
    orderingAtDid: `case-ordering-did-${index}`,
    didVideoId: `exp_case-${index}`,
  };
}

async function prepare({ firestore }: World, ids: CaseIds): Promise<void> {
  const { generationId, videoId, didVideoId } = ids;
  const operations = firestore.collection('provider_operations');
  await operations.doc(`heygen:${videoId}`).set({ generationId });
  await operations.doc(`did:${didVideoId}`).set({ generationId });
  await openOrdering(firestore, ids.orderingAtHeygen, 'heygen');
  await openOrdering(firestore, ids.orderingAtDid, 'did');
}

async function openOrdering(
  firestore: World['firestore'],
  id: string,
  provider: 'heygen' | 'did',
): Promise<void> {
  const store = new GenerationStore({ firestore, now: Date.now });
  const usual = aGenerationIn('starting');
  const attempts = usual.attempts.map((attempt) => ({ ...attempt, provider }));
  const jobId = `job-of-${id}`;
  await firestore.doc(`jobs/${jobId}`).set({ userId: usual.userId });
  await firestore.runTransaction((transaction) => {
    store.create(transaction, { ...usual, id, jobId, attempts });
    return Promise.resolve();
  });
}

async function play(
  world: World,
  each: WebhookCase,
  ids: CaseIds,
  index: number,
): Promise<Expectation> {
  const looksBefore = world.sink.looks.length;
  const countsBefore = await readCounts(world);
  const answers: string[] = [];
  for (const round of each.send(ids)) {
    const requests = round.map((request) => from(`198.51.100.${index % 250}`, request));
    answers.push(...(await Promise.all(requests.map((request) => ask(world, request)))));
  }
  const counts = await readCounts(world);
  const changes = Object.entries(counts)
    .map(([name, count]) => [name, count - (countsBefore[name] ?? 0)] as const)
    .filter(([, change]) => change !== 0);
  return sorted({
    answers,
    looks: world.sink.looks.slice(looksBefore),
    counts: Object.fromEntries(changes),
  });
}

function from(address: string, request: WireRequest): WireRequest {
  return { ...request, headers: [...(request.headers ?? []), ['x-forwarded-for', address]] };
}

async function ask({ host }: World, request: WireRequest): Promise<string> {
  const connection = new WireConnection(host.socketPath);
  try {
    const answer = await connection.send(request);
    return `${answer.status} ${outcomeOf(answer)}`;
  } finally {
    connection.close();
  }
}

function outcomeOf({ headers, body }: WireAnswer): string {
  if (headers.get('content-type') !== 'application/json') return '-';
  return (JSON.parse(body) as { outcome?: string }).outcome ?? '-';
}

async function readCounts({ firestore }: World): Promise<Record<string, number>> {
  const counts: Record<string, number> = { accepted: 0, duplicate: 0, ignored: 0 };
  const found = await firestore.collection('webhook_counts').get();
  for (const document of found.docs) {
    for (const name of Object.keys(counts)) {
      counts[name] = (counts[name] ?? 0) + Number(document.get(name) ?? 0);
    }
  }
  return counts;
}

function sorted({ answers, looks, counts }: Expectation): Expectation {
  const inOrder = Object.entries(counts).sort(([left], [right]) => left.localeCompare(right));
  return {
    answers: answers.toSorted(),
    looks: looks.toSorted(),
    counts: Object.fromEntries(inOrder),
  };
}

function findTold(log: string[]): string[] {
  return log.filter((line) => /case-|whsec|bench-secret|[0-9a-f]{64}/.test(line));
}

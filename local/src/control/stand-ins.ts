import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import { ControlError, readJson } from './api-answer.ts';

/** A stand-in that runs here; `address` is that of its `/_control`. */
export type StandIn = { name: string; title: string; address: string };

/** How a stand-in stands, for the page. */
export type StandInState = {
  name: string;
  title: string;
  faults: object[];
  knownFaults: string[];
  /** Null where it has no account, or one without an amount. */
  balance: { amount: number; unit: string } | null;
};

const stateSchema = z.object({
  faults: z.array(z.looseObject({ fault: z.string() })),
  knownFaults: z.array(z.string()),
  wallet: z.object({ remaining_balance: z.number() }).optional(),
  creditBalance: z.number().optional(),
  account: z.object({ remaining: z.number().nullable() }).optional(),
});
type ToldState = z.infer<typeof stateSchema>;

type Purse = {
  path: string;
  unit: string;
  read: (state: ToldState) => number | null | undefined;
  write: (amount: number) => object;
};

/** The account of each, as its own control calls name it. */
const purses: Record<string, Purse> = {
  heygen: {
    path: 'wallet',
    unit: 'USD',
    read: ({ wallet }) => wallet?.remaining_balance,
    write: (amount) => ({ remaining_balance: amount }),
  },
  runwayml: {
    path: 'credits',
    unit: 'credits',
    read: ({ creditBalance }) => creditBalance,
    write: (amount) => ({ creditBalance: amount }),
  },
  did: {
    path: 'credits',
    unit: 'credits',
    read: ({ account }) => account?.remaining,
    write: (amount) => ({ remaining: amount }),
  },
};

/** Each refuses in the words of its provider. */
const refusalSchema = z.union([
  z.object({ error: z.object({ message: z.string() }) }).transform(({ error }) => error.message),
  z.object({ error: z.string() }).transform(({ error }) => error),
  z.object({ description: z.string() }).transform(({ description }) => description),
]);
const answerLimitMs = 5000;

type Route = (search: URLSearchParams, request: IncomingMessage) => Promise<object>;

/** What the page shows of the stand-ins, and how it makes them fail: their own control calls, passed on. */
export function standInRoutes(standIns: readonly StandIn[]): Record<string, Route> {
  const all = async () => ({ standIns: await Promise.all(standIns.map(readStandIn)) });
  const routes: Record<string, Route> = { 'GET /api/stand-ins': all };
  for (const { name, address } of standIns) {
    routes[`POST /api/stand-ins/${name}/faults`] = async (_search, request) => {
      await call(`${address}/faults`, 'POST', await readJson(z.looseObject({}), request));
      return all();
    };
    routes[`DELETE /api/stand-ins/${name}/faults`] = async () => {
      await call(`${address}/faults`, 'DELETE');
      return all();
    };
    const purse = purses[name];
    if (!purse) continue;
    routes[`PUT /api/stand-ins/${name}/balance`] = async (_search, request) => {
      const { amount } = await readJson(z.strictObject({ amount: z.number().min(0) }), request);
      await call(`${address}/${purse.path}`, 'POST', purse.write(amount));
      return all();
    };
  }
  return routes;
}

/** No stand-in misbehaves any more; what their accounts hold stays. */
export async function clearStandIns(standIns: readonly StandIn[]): Promise<void> {
  await Promise.all(standIns.map(({ address }) => call(`${address}/faults`, 'DELETE')));
}

/** The titles of those that will misbehave. One that does not answer is no reason to show no state at all. */
export async function namesOfArmed(standIns: readonly StandIn[]): Promise<string[]> {
  const states = await Promise.all(standIns.map((each) => readStandIn(each).catch(() => null)));
  return states.flatMap((state) => (state && state.faults.length > 0 ? [state.title] : []));
}

async function readStandIn({ name, title, address }: StandIn): Promise<StandInState> {
  const state = stateSchema.parse(await call(address, 'GET'));
  const purse = purses[name];
  const amount = purse?.read(state);
  return {
    name,
    title,
    faults: state.faults,
    knownFaults: state.knownFaults,
    balance: purse && amount != null ? { amount, unit: purse.unit } : null,
  };
}

async function call(address: string, method: string, body?: object): Promise<unknown> {
  const answer = await fetch(address, {
    method,
    signal: AbortSignal.timeout(answerLimitMs),
    ...(body && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  const told: unknown = await answer.json().catch(() => null);
  if (answer.ok) return told;
  const refusal = refusalSchema.safeParse(told);
  throw new ControlError(
    answer.status,
    refusal.success ? refusal.data : `The stand-in answered ${answer.status}.`,
  );
}

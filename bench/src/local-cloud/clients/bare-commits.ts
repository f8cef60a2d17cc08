import { BareClient, database, encodeRequest } from './bare-client.ts';
import { measureRate, type RateQuestion } from './rate.ts';

const documents = 1000;

/** Commits per second of single documents over the bare wire. */
export async function commitBarely(question: RateQuestion): Promise<number> {
  using client = new BareClient(question.port);
  return await measureRate(question, (n) => {
    const name = `${database}/documents/bench/bare/items/${n % documents}`;
    const fields = { n: { integerValue: n }, title: { stringValue: `Item ${n}` } };
    const request = { database, writes: [{ update: { name, fields } }] };
    return client.call('Commit', encodeRequest('Commit', request));
  });
}

import { seededRandom } from '../../lib/random.ts';
import { BareClient, database, encodeRequest } from './bare-client.ts';

const documentsPerCommit = 500;
const commitsInFlight = 4;
const steps = ['reading', 'writing', 'rendering', 'checking', 'done'];

type FillQuestion = { port: number; documents: number; seed: number };

/** Job-like documents of about half a kilobyte; answers with documents per second. */
export async function fillDocuments({ port, documents, seed }: FillQuestion): Promise<number> {
  using client = new BareClient(port);
  const random = seededRandom(seed);
  const startMs = performance.now();
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < documents) {
      const first = next;
      next = Math.min(documents, first + documentsPerCommit);
      const writes = Array.from({ length: next - first }, (_, index) => ({
        update: jobDocument(first + index, random),
      }));
      await client.call('Commit', encodeRequest('Commit', { database, writes }));
    }
  };
  await Promise.all(Array.from({ length: commitsInFlight }, work));
  return documents / ((performance.now() - startMs) / 1000);
}

export function jobPath(n: number): string {
  return `jobs/job-${n}`;
}

function jobDocument(n: number, random: () => number): object {
  const text = (value: string) => ({ stringValue: value });
  const step = Math.floor(random() * steps.length);
  const state = {
    status: text('generating'),
    step: text(steps[step] ?? ''),
    progress: { integerValue: step * 20 },
    attempts: {
      arrayValue: {
        values: [
          { mapValue: { fields: { provider: text('heygen'), success: { booleanValue: true } } } },
        ],
      },
    },
    duration: { doubleValue: 30 + random() * 60 },
  };
  return {
    name: `${database}/documents/${jobPath(n)}`,
    fields: {
      userId: text(`user-${Math.floor(random() * 5000)}`),
      cvId: text(`cv-${n}`),
      createdAt: { timestampValue: { seconds: 1_760_000_000 + n, nanos: 0 } },
      title: text(`Introduction ${n} ${random().toString(36).slice(2)}`),
      enhancedFeatures: {
        mapValue: { fields: { videoIntroduction: { mapValue: { fields: state } } } },
      },
    },
  };
}

// How long a person waits: from the button to the first state, the draft and the final video, on a
// product of its own with the HeyGen stand-in answering as fast as it can.
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCloudClient, type CloudClient } from '../../local/src/intro/cloud-client.ts';
import { startStack } from '../../local/src/stack.ts';
import { buildProduct } from '../../scripts/lib/build-product.ts';
import { metric, percentile, printReport } from './lib/report.ts';

type Journey = {
  answeredMs: number;
  firstStateMs: number;
  firstPlayableSeconds: number;
  finalSeconds: number;
  ownSeconds: number;
};

const isQuick = process.argv.includes('--quick');
const durationSeconds = isQuick ? 15 : 60;
const samples = isQuick
  ? ['chef.txt']
  : ['nurse.pdf', 'teacher.docx', 'marketing-manager.json', 'chef.txt'];
const sampleFolder = join(import.meta.dirname, '..', '..', 'frontend', 'public', 'samples');

await buildProduct(() => {});
const dataFolder = await mkdtemp(join(tmpdir(), 'cvplus-bench-'));
const stack = await startStack({
  ports: 'free',
  label: 'bench-journey',
  dataFolder,
  heygen: { renderDelayMs: { min: 0, max: 0 } },
});
const journeys: Journey[] = [];
try {
  const client = await openCloudClient(stack.ports);
  for (const sample of samples) {
    const journey = await travel(client, sample);
    journeys.push(journey);
    console.log(sample, JSON.stringify(journey));
  }
  await client.close();
} finally {
  await stack.close();
  await rm(dataFolder, { recursive: true, force: true });
}

const of = (pick: (journey: Journey) => number) => percentile(journeys.map(pick), 95);
printReport('journey', `${samples.length} CVs, ${durationSeconds} s videos`, [
  metric(
    'answer_p95',
    of((each) => each.answeredMs),
    'ms',
    { atMost: 1_000 },
  ),
  metric(
    'first_state_p95',
    of((each) => each.firstStateMs),
    'ms',
    { atMost: 500 },
  ),
  metric(
    'first_playable_p95',
    of((each) => each.firstPlayableSeconds),
    's',
    { atMost: 30 },
  ),
  metric(
    'own_share_p95',
    of((each) => each.ownSeconds),
    's',
    { atMost: 5 },
  ),
]);

async function travel(client: CloudClient, sample: string): Promise<Journey> {
  const uploadId = randomUUID();
  await client.upload(uploadId, await readFile(join(sampleFolder, sample)), contentTypeOf(sample));
  const { jobId } = await client.importCv({ uploadId });
  return await new Promise<Journey>((resolve, reject) => {
    const seen: Partial<Journey> = {};
    let pressedAt: number | undefined;
    const since = () => performance.now() - (pressedAt ?? NaN);
    const stop = client.watchJob(
      jobId,
      ({ enhancedFeatures: { videoIntroduction: state } }) => {
        if (pressedAt === undefined) {
          // The page is open and watching; now the button is pressed.
          pressedAt = performance.now();
          client.generate({ jobId, options: { durationSeconds } }).then(() => {
            seen.answeredMs = since();
          }, fail);
          return;
        }
        seen.firstStateMs ??= since();
        if (state.draft?.status === 'ready') seen.firstPlayableSeconds ??= since() / 1000;
        if (state.status === 'failed') fail(new Error(state.problem?.message));
        if (state.status !== 'completed') return;
        stop();
        seen.finalSeconds = since() / 1000;
        seen.firstPlayableSeconds ??= seen.finalSeconds;
        seen.ownSeconds = seen.finalSeconds - (state.analytics?.providerSeconds ?? NaN);
        resolve(seen as Journey);
      },
      fail,
    );
    function fail(error: unknown): void {
      stop();
      reject(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

function contentTypeOf(file: string): string {
  if (file.endsWith('.pdf')) return 'application/pdf';
  if (file.endsWith('.json')) return 'application/json';
  return file.endsWith('.docx')
    ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    : 'text/plain';
}

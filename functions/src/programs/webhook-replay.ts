// Looks again at what webhooks were about: npm run webhook:replay -- --provider heygen --since 2h
import { parseArgs } from 'node:util';
import { providerNameSchema, type ProviderName } from '@cvplus/contracts/video-options';
import { buildWebhookReplay, type ReplayedDelivery } from '../app/build-webhook-replay.ts';

const usage = `Usage: npm run webhook:replay -- --since <30m|2h|3d> [--provider <name>] [--generation <id>] [--dry-run]
  Enqueues a look for every generation that stored deliveries were about. Safe to repeat.
  --project <id>         The Google Cloud project; else that of the environment.
  --tasks-account <mail> Whose identity the tasks carry; else TASKS_SERVICE_ACCOUNT.`;

const units: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
/** Copies are kept for a week. */
const longestMs = 7 * 86_400_000;

/** What was asked for cannot be done; said to the person at the terminal. */
class UsageError extends Error {}

function readArguments() {
  const { values } = parseArgs({
    options: {
      since: { type: 'string' },
      provider: { type: 'string' },
      generation: { type: 'string' },
      project: { type: 'string' },
      'tasks-account': { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  return {
    request: {
      provider: readProvider(values.provider),
      sinceMs: Date.now() - readDuration(values.since),
      generationId: values.generation ?? null,
      isDryRun: values['dry-run'],
    },
    projectId: values.project ?? null,
    tasksServiceAccount: values['tasks-account'] ?? process.env['TASKS_SERVICE_ACCOUNT'] ?? null,
  };
}

function readDuration(text: string | undefined): number {
  const [, count, unit] = /^([1-9]\d{0,3})([mhd])$/.exec(text ?? '') ?? [];
  const durationMs = Number(count) * (units[unit ?? ''] ?? NaN);
  if (Number.isNaN(durationMs)) throw new UsageError(usage);
  if (durationMs > longestMs) throw new UsageError('Deliveries are kept for seven days.');
  return durationMs;
}

function readProvider(name: string | undefined): ProviderName | null {
  if (name === undefined) return null;
  const parsed = providerNameSchema.safeParse(name);
  if (parsed.success) return parsed.data;
  throw new UsageError(`--provider takes one of: ${providerNameSchema.options.join(', ')}.`);
}

const words: Record<ReplayedDelivery['outcome'], string> = {
  'look-enqueued': 'a look is enqueued',
  'would-look': 'a look would be enqueued',
  'same-look': 'the same look',
  ended: 'left alone, its generation has ended',
  unknown: 'left alone, no generation of ours',
};

function describe({ copy, generationId, outcome }: ReplayedDelivery): string {
  const received = new Date(copy.receivedAtMs).toISOString();
  const ids = `${copy.operationId ?? '-'} → ${generationId ?? '-'}`;
  return `${received}  ${copy.provider}  ${copy.outcome}  ${ids}: ${words[outcome]}`;
}

try {
  const { request, ...settings } = readArguments();
  const replayed = await buildWebhookReplay(settings)(request);
  for (const each of replayed) console.log(describe(each));
  const looks = replayed.filter(({ outcome }) => /look-enqueued|would-look/.test(outcome)).length;
  const verb = request.isDryRun ? 'would be enqueued' : 'enqueued';
  console.log(`${replayed.length} deliveries, ${looks} looks ${verb}.`);
} catch (error) {
  const isUsage = error instanceof UsageError || isArgumentError(error);
  console.error(isUsage ? error.message : `The replay failed: ${String(error)}`);
  process.exitCode = 1;
}
// The clients of Firestore hold connections open.
process.exit();

function isArgumentError(error: unknown): error is Error {
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')
  );
}

// Says which providers get orders, and changes it by hand: npm run circuit -- list
import { parseArgs } from 'node:util';
import { providerNames, type ProviderName } from '@cvplus/contracts/video-options';
import { buildCircuits, type Gate } from '../app/build-circuits.ts';

const usage = `Usage: npm run circuit -- <command>
  list                                   Every provider's circuit, failures in a row and places.
  open <provider> --why <text>           No order goes there until somebody closes it.
       [--for <30m|2h|3d>]               After that one order may try.
  close <provider>                       Orders go there again, and its failures are forgotten.
  --project <id>                         The Google Cloud project; else that of the environment.`;

const units: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
/** The last moment a date can name. */
const foreverMs = 8.64e15;
const longestWhy = 200;
/** Our own renderer has no circuit: nothing may take the last resort away. */
const remotes = providerNames.filter((name) => name !== 'inhouse');

/** What was asked for cannot be done; said to the person at the terminal. */
class UsageError extends Error {}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      why: { type: 'string' },
      for: { type: 'string' },
      project: { type: 'string' },
    },
  });
  const [command, provider, ...others] = positionals;
  if (others.length > 0) throw new UsageError(usage);
  return { command, provider, ...values };
}

function readProvider(name: string | undefined): ProviderName {
  const provider = remotes.find((each) => each === name);
  if (provider) return provider;
  throw new UsageError(`Name one of: ${remotes.join(', ')}.`);
}

function readWhy(why: string | undefined): string {
  const text = (why ?? '').trim();
  if (text.length > 0 && text.length <= longestWhy) return text;
  throw new UsageError(`--why takes a reason of 1 to ${longestWhy} characters.`);
}

function readDurationMs(text: string): number {
  const [, count, unit] = /^([1-9]\d{0,3})([mhd])$/.exec(text) ?? [];
  const durationMs = Number(count) * (units[unit ?? ''] ?? NaN);
  if (Number.isNaN(durationMs)) throw new UsageError('--for takes a time such as 30m, 2h or 3d.');
  return durationMs;
}

function describe(name: ProviderName, gate: Gate, nowMs: number): string {
  const places = gate.places.filter(({ untilMs }) => untilMs > nowMs).length;
  const failures = `${gate.failedCalls} failed calls and ${gate.failedRenders} failed videos in a row`;
  return `${name}: ${describeOpen(gate.open, nowMs)}; ${failures}; ${places} orders there.`;
}

function describeOpen(open: Gate['open'], nowMs: number): string {
  if (!open) return 'closed, orders pass';
  const cause = open.why === undefined ? open.cause : `${open.cause}, “${open.why}”`;
  const since = `open since ${new Date(open.sinceMs).toISOString()} (${cause})`;
  if (open.untilMs >= foreverMs) return `${since}, until somebody closes it`;
  if (nowMs < open.untilMs) return `${since}, until ${new Date(open.untilMs).toISOString()}`;
  const isProbed = open.probe !== null && open.probe.untilMs > nowMs;
  return `${since}, ${isProbed ? 'one order tries it' : 'the next order tries it'}`;
}

try {
  const { command, provider, why, for: duration, project } = readArguments();
  const circuits = () => buildCircuits({ projectId: project ?? null, tasksServiceAccount: null });
  switch (command) {
    case 'list': {
      const gates = await circuits().readAll(remotes);
      for (const [name, gate] of gates) console.log(describe(name, gate, Date.now()));
      break;
    }
    case 'open': {
      const name = readProvider(provider);
      const untilMs = duration ? Date.now() + readDurationMs(duration) : foreverMs;
      await circuits().openByHand(name, { why: readWhy(why), untilMs });
      console.log(`${name} gets no orders. Those it has already go on.`);
      break;
    }
    case 'close': {
      const name = readProvider(provider);
      await circuits().close(name);
      console.log(`${name} gets orders again.`);
      break;
    }
    case undefined:
    default:
      throw new UsageError(usage);
  }
} catch (error) {
  const isUsage = error instanceof UsageError || isArgumentError(error);
  console.error(isUsage ? error.message : `The circuits could not be reached: ${String(error)}`);
  process.exitCode = 1;
}
// The clients of Firestore hold connections open.
process.exit();

function isArgumentError(error: unknown): error is Error {
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')
  );
}

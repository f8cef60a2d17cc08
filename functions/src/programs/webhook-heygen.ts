// Where HeyGen reports to: npm run webhook:heygen -- register --url https://…/videoGenerationWebhook/heygen
import { parseArgs } from 'node:util';
import { ProviderError } from '../providers/provider-error.ts';
import {
  CommandRefused,
  runEndpointCommand,
  type EndpointCommand,
} from '../providers/heygen/endpoint-commands.ts';
import { HeygenApi } from '../providers/heygen/heygen-api.ts';
import { HeygenEndpoints } from '../providers/heygen/heygen-endpoints.ts';

const usage = `Usage: npm run webhook:heygen -- <command>
  list                              Who is told of finished videos.
  register --url <https address>    Tell this address; prints the secret once.
  rotate --url <address> | --id <id> [--url <another address>]
                                    A second endpoint with a secret of its own, so that nothing is lost.
  rotate --id <id> --in-place       Another secret at once; the old one is worthless.
  delete --id <id> [--last]         Tell it no more; --last: even if nobody else is told.
The key comes from HEYGEN_API_KEY, the address of HeyGen from HEYGEN_BASE_URL.`;

function readCommand(): EndpointCommand {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        id: { type: 'string' },
        'in-place': { type: 'boolean', default: false },
        last: { type: 'boolean', default: false },
      },
    });
    const { url = null, id = null, last, 'in-place': inPlace } = values;
    const [command, ...others] = positionals;
    if (others.length === 0) {
      if (command === 'list') return { command };
      if (command === 'register' && url !== null) return { command, url };
      if (command === 'rotate' && (url !== null || id !== null)) {
        return { command, url, id, inPlace };
      }
      if (command === 'delete' && id !== null) return { command, id, last };
    }
  } catch (cause) {
    throw new CommandRefused(usage, { cause });
  }
  throw new CommandRefused(usage);
}

async function main(): Promise<void> {
  const command = readCommand();
  const { HEYGEN_API_KEY: apiKey = '', HEYGEN_BASE_URL: baseUrl } = process.env;
  if (apiKey === '') throw new CommandRefused('HEYGEN_API_KEY is not set.');
  const stopped = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopped.abort());
  const api = new HeygenApi({
    fetch,
    apiKey: () => Promise.resolve(apiKey),
    baseUrl: baseUrl || 'https://api.heygen.com',
  });
  for (const line of await runEndpointCommand(command, new HeygenEndpoints(api), stopped.signal)) {
    console.log(line);
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof CommandRefused) && !(error instanceof ProviderError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

import * as z from 'zod';
import type { RulesGate } from '../rules/access.ts';
import type { AccessCheck } from './access-check.ts';
import type { HttpExchange } from './http-exchange.ts';
import { refuseBrowsers } from './json-api.ts';
import { invalid, unsupported } from './storage-error.ts';

type InternalSettings = {
  reset: () => Promise<void>;
  access: AccessCheck;
  loadRules: ((source: string) => RulesGate) | undefined;
};

const rulesBodySchema = z.object({
  rules: z.object({ files: z.array(z.object({ content: z.string() })).length(1) }),
});

/** The doors of Google's emulator that its own test tools use. */
export async function handleInternal(
  exchange: HttpExchange,
  { reset, access, loadRules }: InternalSettings,
): Promise<void> {
  refuseBrowsers(exchange);
  const asked = `${exchange.method} ${exchange.parts.slice(1).join('/')}`;
  if (asked === 'POST reset') {
    await reset();
    exchange.sendJson(200, { message: 'Everything is removed.' });
  } else if (asked === 'PUT setRules') {
    if (!loadRules) throw unsupported('Changing the rules while running');
    const body = rulesBodySchema.safeParse(await exchange.jsonBody());
    const content = body.data?.rules.files[0]?.content;
    if (content === undefined) throw invalid('Expected {rules:{files:[{content}]}} with one file.');
    access.gate = readRules(loadRules, content);
    exchange.sendJson(200, { message: 'Rules updated successfully' });
  } else {
    throw unsupported(`/internal: ${asked}`);
  }
}

function readRules(loadRules: (source: string) => RulesGate, content: string): RulesGate {
  try {
    return loadRules(content);
  } catch (error) {
    throw invalid(
      `The rules cannot be read: ${error instanceof Error ? error.message : 'unknown'}`,
    );
  }
}

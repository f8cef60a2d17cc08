import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { asStatusError, invalidArgument, StatusError } from '../status-error.ts';
import type { Database } from '../store/database.ts';
import { errorJson, readJsonBody, sendJson } from './http-body.ts';

type RulesIssue = {
  severity: 'ERROR' | 'WARNING';
  description: string;
  sourcePosition: { line: number; column: number };
};

/** Takes over the rules, unless an issue is an error. */
export type LoadRules = (source: string) => { issues: RulesIssue[] };

const rulesSchema = z.object({
  rules: z.object({ files: z.array(z.object({ content: z.string() })).length(1) }),
  ignore_errors: z.boolean().nullish(),
});

type Settings = { database: Database; loadRules: LoadRules | undefined };

/** What Google's emulator offers beside the API: clearing a database and setting the rules. */
export async function answerEmulatorEndpoint(
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
  { database, loadRules }: Settings,
): Promise<void> {
  try {
    const path = decodeURIComponent(url.pathname);
    const root = /^\/emulator\/v1\/(projects\/[^/]+\/databases\/[^/]+\/documents)$/.exec(path)?.[1];
    if (root !== undefined && request.method === 'DELETE') {
      database.clear(root);
      sendJson(response, 200, {});
    } else if (/^\/emulator\/v1\/projects\/[^/]+:securityRules$/.test(path)) {
      if (request.method !== 'PUT') throw new StatusError('UNIMPLEMENTED', 'Use PUT for rules.');
      sendJson(response, 200, replaceRules(await readJsonBody(request), loadRules));
    } else {
      throw new StatusError('UNIMPLEMENTED', `This server has no ${url.pathname}.`);
    }
  } catch (error) {
    const status = asStatusError(error);
    sendJson(response, status.httpCode, errorJson(status));
  }
}

function replaceRules(json: unknown, loadRules: LoadRules | undefined): object {
  if (!loadRules) throw new StatusError('UNIMPLEMENTED', 'The rules of this server are fixed.');
  const request = rulesSchema.safeParse(json);
  const [file] = request.data?.rules.files ?? [];
  if (!file) throw invalidArgument('Exactly one file of rules is needed.');
  const { issues } = loadRules(file.content);
  const errors = issues.filter(({ severity }) => severity === 'ERROR');
  if (errors.length > 0 && !request.data?.ignore_errors) {
    const places = errors.map(
      ({ description, sourcePosition: { line, column } }) => `L${line}:${column} ${description}`,
    );
    throw invalidArgument(`The rules do not compile:\n${places.join('\n')}`);
  }
  return issues.length > 0 ? { issues } : {};
}

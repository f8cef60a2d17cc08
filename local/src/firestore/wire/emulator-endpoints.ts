import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { Stores } from '../rpc/stores.ts';
import { asStatusError, invalidArgument, StatusError } from '../status-error.ts';
import { answerExport } from './emulator-exports.ts';
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

const documentsPattern = /^\/emulator\/v1\/(projects\/[^/]+\/databases\/[^/]+\/documents)$/;
const projectPattern =
  /^\/emulator\/v1\/projects\/([^/]+?)(:securityRules|:export|:import|\/triggers|\/eventarcTrigger)(?:\/[^/]+)?$/;

type Settings = {
  stores: Pick<Stores, 'database' | 'transactions'>;
  loadRules: LoadRules | undefined;
};

/** What Google's emulator offers beside the API. */
export async function answerEmulatorEndpoint(
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
  settings: Settings,
): Promise<void> {
  try {
    sendJson(response, 200, await answer(decodeURIComponent(url.pathname), request, settings));
  } catch (error) {
    const status = asStatusError(error);
    sendJson(response, status.httpCode, errorJson(status));
  }
}

async function answer(
  path: string,
  request: IncomingMessage,
  { stores: { database, transactions }, loadRules }: Settings,
): Promise<object> {
  const { method = 'GET' } = request;
  const root = documentsPattern.exec(path)?.[1];
  if (root !== undefined && method === 'DELETE') {
    // What they read is about to be gone.
    transactions.endAll();
    database.clear(root);
    return {};
  }
  const [, project = '', action] = projectPattern.exec(path) ?? [];
  switch (action) {
    case ':securityRules':
      if (method !== 'PUT') throw new StatusError('UNIMPLEMENTED', 'Use PUT for rules.');
      return replaceRules(await readJsonBody(request), loadRules);
    case ':export':
    case ':import': {
      const act = action === ':export' ? 'export' : 'import';
      if (method !== 'POST') throw new StatusError('UNIMPLEMENTED', `Use POST to ${act}.`);
      const endTransactions = () => transactions.endAll();
      return answerExport(act, project, request, { database, endTransactions });
    }
    case '/triggers':
    case '/eventarcTrigger':
      throw new StatusError(
        'UNIMPLEMENTED',
        'This server tells no functions of changed documents, so it takes no triggers.',
      );
    case undefined:
    default:
      throw new StatusError('UNIMPLEMENTED', `This server has no ${method} ${path}.`);
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

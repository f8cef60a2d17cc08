import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FaultGate } from '../../faults/fault-gate.ts';
import { streamingMethods, unaryMethods } from '../rpc/methods.ts';
import { readPrincipal } from '../rpc/principal.ts';
import type { Stores } from '../rpc/stores.ts';
import { asStatusError, StatusError } from '../status-error.ts';
import { shortWaitMs } from '../transactions/transactions.ts';
import { passFaults } from './fault-edge.ts';
import { errorJson, readJsonBody, sendJson } from './http-body.ts';
import { readRestCall } from './rest-routes.ts';

type RestSettings = { stores: Stores; faults: FaultGate };

/** Answers Firestore's REST API, as the web SDK uses it in transactions and counts. */
export async function answerRest(
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
  { stores, faults }: RestSettings,
): Promise<void> {
  try {
    await passFaults(faults);
    const call = readRestCall({
      verb: request.method ?? 'GET',
      path: url.pathname.slice('/v1/'.length),
      search: url.searchParams,
      body: await readJsonBody(request),
    });
    if (call instanceof StatusError) throw call;
    if (!call) throw new StatusError('NOT_FOUND', `Nothing is at ${url.pathname}.`);
    const method = unaryMethods[call.method] ?? streamingMethods[call.method];
    if (!method) throw new StatusError('UNIMPLEMENTED', `${call.method} is not supported.`);
    const principal = readPrincipal(request.headers.authorization);
    const patience = { ...stores, lockWaitMs: shortWaitMs };
    sendJson(response, 200, await method(call.request, principal, patience));
  } catch (error) {
    const status = asStatusError(error);
    sendJson(response, status.httpCode, errorJson(status));
  }
}

import type { NextFunction, Request, Response } from 'express';

/** A request as it came, for tests and the control page. Keys are not kept, only whether one came. */
export type ReceivedRequest = {
  at: string;
  id: string;
  method: string;
  path: string;
  query: Record<string, unknown>;
  headers: Record<string, string>;
  hasApiKey: boolean;
  body: unknown;
  /** null while it is being answered, or when the connection ended without an answer. */
  status: number | null;
};

const keptRequests = 1000;
const keptHeaders = ['content-type', 'idempotency-key', 'range', 'user-agent'];

export class ReceivedRequests {
  readonly list: ReceivedRequest[] = [];
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** Express middleware; stands behind the body parser. */
  note(request: Request, response: Response, next: NextFunction): void {
    const entry: ReceivedRequest = {
      at: this.#now().toISOString(),
      id: String(response.getHeader('X-Request-Id')),
      method: request.method,
      path: request.path,
      query: { ...request.query },
      headers: Object.fromEntries(
        keptHeaders.flatMap((name) => {
          const value = request.get(name);
          return value === undefined ? [] : [[name, value]];
        }),
      ),
      hasApiKey: request.get('x-api-key') !== undefined,
      body: request.body as unknown,
      status: null,
    };
    this.list.push(entry);
    if (this.list.length > keptRequests) this.list.shift();
    response.on('finish', () => {
      entry.status = response.statusCode;
    });
    next();
  }
}

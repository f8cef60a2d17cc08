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

export type ReceivedSettings = {
  now: () => Date;
  keyHeader: string;
  keptHeaders: readonly string[];
};

const keptRequests = 1000;

export class ReceivedRequests {
  readonly list: ReceivedRequest[] = [];
  readonly #settings: ReceivedSettings;

  constructor(settings: ReceivedSettings) {
    this.#settings = settings;
  }

  /** Express middleware; stands behind the body parser. */
  note(request: Request, response: Response, next: NextFunction): void {
    const { now, keyHeader, keptHeaders } = this.#settings;
    const entry: ReceivedRequest = {
      at: now().toISOString(),
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
      hasApiKey: request.get(keyHeader) !== undefined,
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

  forget(): void {
    this.list.length = 0;
  }
}

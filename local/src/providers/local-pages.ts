import type { NextFunction, Request, Response } from 'express';

/** Lets the control page in, which is served from another port of this machine, and no other page. */
export function allowLocalPages(
  refuse: (message: string) => Error,
): (request: Request, response: Response, next: NextFunction) => void {
  return (request, response, next) => {
    const origin = request.get('origin');
    if (origin !== undefined && /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(origin)) {
      response.setHeader('Access-Control-Allow-Origin', origin);
      response.setHeader('Access-Control-Allow-Methods', 'GET, POST, DELETE');
      response.setHeader('Access-Control-Allow-Headers', 'content-type');
    } else if (origin !== undefined) {
      throw refuse('Only pages of this machine may control the stand-in.');
    }
    if (request.method === 'OPTIONS') response.status(204).end();
    else next();
  };
}

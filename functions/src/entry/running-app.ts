import { logger } from 'firebase-functions';
import { type App, buildApp } from '../app/app.ts';

let app: App | undefined;

/** The one app of this instance, built at the first request: deploying needs no secret. */
export function runningApp(): App {
  app ??= buildApp(process.env, logger);
  return app;
}

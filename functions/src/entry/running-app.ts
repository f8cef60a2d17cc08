import { logger } from 'firebase-functions';
import type { App } from '../app/app.ts';

let app: Promise<App> | undefined;

/** The one app of this instance, loaded and built at the first request: deploying needs no secret. */
export function runningApp(): Promise<App> {
  app ??= import('../app/app.ts').then(({ buildApp }) => buildApp(process.env, logger));
  return app;
}

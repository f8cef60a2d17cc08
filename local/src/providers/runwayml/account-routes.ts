import { Router } from 'express';
import * as z from 'zod';
import { invalidField, parseRequest } from './api-error.ts';
import { dateOf, type CreditAccount } from './credit-account.ts';
import { modelNames } from './models.ts';
import { customVoice } from './presets.ts';
import { pageOf, pagingSchema } from './paging.ts';

type AccountSettings = {
  account: CreditAccount;
  now: () => Date;
  concurrency: number;
  dailyGenerations: number;
  monthlyCredits: number;
};

const dayMs = 24 * 60 * 60 * 1000;
const usualDays = 30;
const mostDays = 90;
const usageSchema = z.strictObject({
  startDate: z.iso.date().optional(),
  beforeDate: z.iso.date().optional(),
});

/** The organization behind the key: credits, tier, usage, and its own voices. */
export function accountRoutes(settings: AccountSettings): Router {
  const { account, now, concurrency, dailyGenerations, monthlyCredits } = settings;
  const router = Router();

  router.get('/organization', (_request, response) => {
    const limits = {
      maxConcurrentGenerations: concurrency,
      maxDailyGenerations: dailyGenerations,
    };
    const each = <Value>(of: (model: string) => Value) =>
      Object.fromEntries(modelNames.map((model) => [model, of(model)]));
    response.json({
      creditBalance: account.balance,
      tier: { maxMonthlyCreditSpend: monthlyCredits, models: each(() => limits) },
      usage: { models: each((model) => ({ dailyGenerations: account.generationsToday(model) })) },
    });
  });

  router.post('/organization/usage', (request, response) => {
    const asked = parseRequest(usageSchema, request.body ?? {});
    const start = asked.startDate ?? dateOf(new Date(now().getTime() - usualDays * dayMs));
    const before = asked.beforeDate ?? dateOf(new Date(Date.parse(start) + usualDays * dayMs));
    const days = (Date.parse(before) - Date.parse(start)) / dayMs;
    if (days < 0 || days > mostDays) {
      throw invalidField(['beforeDate'], 'At most 90 days after startDate.');
    }
    response.json(account.usage(start, before));
  });

  router.get('/voices', (request, response) => {
    const query = parseRequest(pagingSchema, request.query, 'query');
    response.json(pageOf([customVoice], query));
  });
  return router;
}

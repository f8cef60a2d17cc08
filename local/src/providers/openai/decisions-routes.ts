import { Router } from 'express';
import * as z from 'zod';
import { parseRequest } from './api-error.ts';
import type { Faults } from './faults.ts';
import { requireModel } from './models.ts';
import { seededBy } from '../seeded.ts';
import { buildUsage, countTokens } from './usage.ts';

const instructions = z.union([
  z.string(),
  z.array(z.looseObject({ type: z.enum(['input_text', 'input_image']) })).min(1),
]);
const name = z.string().optional();
const description = z.string().optional();

const questionSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('predicate'), name, instructions }),
  z.strictObject({
    type: z.literal('choice'),
    name,
    instructions,
    choices: z
      .array(z.strictObject({ value: z.union([z.string(), z.boolean()]), description }))
      .min(2)
      .max(255),
  }),
  z.strictObject({
    type: z.literal('score'),
    name,
    instructions,
    levels: z
      .array(z.strictObject({ label: z.string(), description }))
      .min(2)
      .max(10),
  }),
]);
type Question = z.infer<typeof questionSchema>;

const createSchema = z.strictObject({
  model: z.string(),
  input: z.union([
    z.string(),
    z
      .array(
        z.strictObject({
          type: z.literal('message').optional(),
          role: z.enum(['user', 'developer', 'system', 'assistant']),
          content: z.union([z.string(), z.array(z.looseObject({ type: z.string() })).min(1)]),
          phase: z.enum(['commentary', 'final_answer']).nullish(),
        }),
      )
      .min(1),
  ]),
  questions: z.array(questionSchema).min(1).max(400),
  safety_identifier: z.string().max(128).nullish(),
  prompt_cache_key: z.string().max(64).nullish(),
  prompt_cache_options: z.looseObject({ ttl: z.string().optional() }).nullish(),
});

export function decisionsRoutes(settings: { faults: Faults; now: () => Date }): Router {
  const { faults, now } = settings;
  const router = Router();
  router.post('/', (request, response) => {
    const asked = parseRequest(createSchema, request.body);
    requireModel(asked.model, 'decision', '/v1/decisions', now());
    const isRefused = faults.take('refused-decision', '/decisions') !== undefined;
    const answers = asked.questions.map((question) =>
      isRefused
        ? { type: 'refusal', name: question.name ?? null }
        : answer(question, seededBy(JSON.stringify([asked.input, question]))),
    );
    const inputTokens = countTokens(JSON.stringify([asked.input, asked.questions]));
    response.json({ model: asked.model, answers, usage: buildUsage(inputTokens, answers.length) });
  });
  return router;
}

function answer(question: Question, random: () => number): object {
  const called = { type: question.type, name: question.name ?? null };
  switch (question.type) {
    case 'predicate':
      return { ...called, probability: round(random()) };
    case 'choice': {
      const shares = sharesOf(question.choices.length, random);
      const best = likeliest(shares);
      return {
        ...called,
        choice: question.choices[best]?.value,
        confidence: shares[best],
        probabilities: question.choices.map(({ value }, index) => ({
          value,
          probability: shares[index],
        })),
      };
    }
    case 'score': {
      const shares = sharesOf(question.levels.length, random);
      return {
        ...called,
        // The levels stand for 0, 1, 2 …; the score is what is to be expected of them.
        score: round(shares.reduce((sum, share, index) => sum + share * index, 0)),
        confidence: shares[likeliest(shares)],
        probabilities: question.levels.map(({ label }, index) => ({
          label,
          value: index,
          probability: shares[index],
        })),
      };
    }
  }
}

/** Probabilities that add up to one. */
function sharesOf(count: number, random: () => number): number[] {
  const weights = Array.from({ length: count }, () => random() ** 3 + 0.01);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const shares = weights.map((weight) => round(weight / sum));
  const off = 1 - shares.reduce((total, share) => total + share, 0);
  const best = likeliest(shares);
  return shares.map((share, index) => (index === best ? round(share + off) : share));
}

function likeliest(shares: number[]): number {
  return shares.indexOf(Math.max(...shares));
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

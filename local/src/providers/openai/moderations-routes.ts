import { Router } from 'express';
import * as z from 'zod';
import { notImplemented, parseRequest } from './api-error.ts';
import type { Faults } from './faults.ts';
import { newId } from './ids.ts';
import { requireModel } from './models.ts';
import { seededBy } from '../seeded.ts';

/** Whether a category is also applied to pictures. */
const categories: Record<string, boolean> = {
  harassment: false,
  'harassment/threatening': false,
  hate: false,
  'hate/threatening': false,
  illicit: false,
  'illicit/violent': false,
  'self-harm': true,
  'self-harm/instructions': true,
  'self-harm/intent': true,
  sexual: true,
  'sexual/minors': false,
  violence: true,
  'violence/graphic': true,
};
export const moderationCategories = Object.keys(categories);

const partSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string() }),
  z.strictObject({
    type: z.literal('image_url'),
    image_url: z.strictObject({ url: z.string().regex(/^(https:|data:image\/)/) }),
  }),
]);
type Part = z.infer<typeof partSchema>;

const createSchema = z.strictObject({
  input: z.union([z.string(), z.array(z.string()).min(1), z.array(partSchema).min(1)]),
  model: z.string().default('omni-moderation-latest'),
});

export function moderationsRoutes(settings: { faults: Faults; now: () => Date }): Router {
  const { faults, now } = settings;
  const router = Router();
  router.post('/', (request, response) => {
    const { input, model } = parseRequest(createSchema, request.body);
    requireModel(model, 'moderation', '/v1/moderations', now());
    const fault = faults.take('flagged', '/moderations');
    const flagged = fault && (fault.category ?? 'violence');
    if (flagged !== undefined && !(flagged in categories)) {
      throw notImplemented(`The category “${flagged}”`);
    }
    const results = inputsOf(input).map((parts) => judge(parts, flagged));
    response.json({ id: newId('modr'), model: 'omni-moderation-2024-09-26', results });
  });
  return router;
}

/** One result for each text of a list; parts belong to one input. */
function inputsOf(input: z.infer<typeof createSchema>['input']): Part[][] {
  if (typeof input === 'string') return [[{ type: 'text', text: input }]];
  const texts = input.filter((each) => typeof each === 'string');
  if (texts.length > 0) return texts.map((text) => [{ type: 'text', text }]);
  return [input.filter((each) => typeof each !== 'string')];
}

/** Nothing is ever found but what a fault wants found. */
function judge(parts: Part[], flagged: string | undefined): object {
  const random = seededBy(JSON.stringify(parts));
  const kinds = new Set(parts.map(({ type }) => (type === 'text' ? 'text' : 'image')));
  const map = <Value>(value: (name: string) => Value) =>
    Object.fromEntries(moderationCategories.map((name) => [name, value(name)]));
  return {
    flagged: flagged !== undefined,
    categories: map((name) => name === flagged),
    category_scores: map((name) => (name === flagged ? 0.97 : random() * 0.001)),
    category_applied_input_types: map((name) =>
      [...kinds].filter((kind) => kind === 'text' || categories[name]),
    ),
  };
}

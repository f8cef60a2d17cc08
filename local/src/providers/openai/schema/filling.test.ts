import { zodTextFormat } from 'openai/helpers/zod';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { errorOf, runOpenai, type RunningOpenai } from '../testing/running-openai.ts';

let openai: RunningOpenai;
beforeAll(async () => {
  openai = await runOpenai();
});
afterAll(() => openai.stop());

function ask<Answer extends z.ZodObject>(schema: Answer, input: string) {
  return openai.client.responses.parse({
    model: 'gpt-6-luna',
    input,
    store: false,
    text: { format: zodTextFormat(schema, 'answer') },
  });
}

const everything = z.object({
  name: z.string(),
  short: z.string().max(3),
  long: z.string().min(80).max(90),
  exact: z.string().min(7).max(7),
  email: z.email(),
  address: z.url(),
  moment: z.iso.datetime(),
  day: z.iso.date(),
  id: z.uuid(),
  code: z.string().regex(/^[A-Z]{3}$/),
  count: z.int(),
  stars: z.int().min(1).max(5),
  share: z.number().min(0).max(1),
  above: z.number().gt(2).lt(2.5),
  below: z.int().max(-500),
  even: z.int().multipleOf(7).min(20).max(30),
  isTrue: z.boolean(),
  nothing: z.null(),
  perhaps: z.string().nullable(),
  kind: z.literal('card'),
  colour: z.enum(['red', 'green']),
  either: z.union([z.string(), z.int().min(3)]),
  shape: z.discriminatedUnion('type', [
    z.object({ type: z.literal('circle'), radius: z.number().positive() }),
    z.object({ type: z.literal('square'), side: z.int().min(2) }),
  ]),
  few: z.array(z.int().max(9)).min(2).max(3),
  none: z.array(z.string()).max(0),
  many: z.array(z.object({ text: z.string().min(1) })).min(6),
});

it('fits whatever zod can ask for', async () => {
  for (const input of ['one', 'two', 'three', 'four', 'five', 'six']) {
    // The SDK itself parses the answer with the schema and throws when it does not fit.
    const { output_parsed: answer } = await ask(everything, input);
    expect(answer?.kind).toBe('card');
  }
});

it('answers the same to the same question only', async () => {
  const texts = await Promise.all(
    ['one', 'one', 'two'].map(async (input) => (await ask(everything, input)).output_text),
  );
  expect(texts[0]).toBe(texts[1]);
  expect(texts[0]).not.toBe(texts[2]);
});

it('comes to the end of schemas that contain themselves', async () => {
  const schema = {
    type: 'object',
    properties: { tree: { $ref: '#/$defs/node' } },
    required: ['tree'],
    additionalProperties: false,
    $defs: {
      node: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          children: { type: 'array', items: { $ref: '#/$defs/node' } },
          next: { anyOf: [{ $ref: '#/$defs/node' }, { type: 'null' }] },
        },
        required: ['name', 'children', 'next'],
        additionalProperties: false,
      },
    },
  };
  const response = await openai.client.responses.create({
    model: 'gpt-6-luna',
    input: 'grow',
    store: false,
    text: { format: { type: 'json_schema', name: 'tree', strict: true, schema } },
  });
  const check = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
  expect(check.safeParse(JSON.parse(response.output_text)).success).toBe(true);
});

it('says so when it cannot make a text of a pattern', async () => {
  const odd = z.object({ odd: z.string().regex(/^q{31}\d{17}$/) });
  const error = await errorOf(ask(odd, 'odd'));
  expect(error).toMatchObject({ status: 501, code: 'not_implemented' });
  expect(error.message).toContain('q{31}');
});

it('answers plain text where no schema is asked for', async () => {
  const response = await openai.client.responses.create({
    model: 'gpt-6-luna',
    input: 'three small words',
    store: false,
    reasoning: { effort: 'none' },
  });
  expect(response.output_text).toContain('3 words');
  expect(response.output).toHaveLength(1);
});

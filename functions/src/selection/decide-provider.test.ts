import { describe, expect, it } from 'vitest';
import { decideProvider } from './decide-provider.ts';
import { explainDecision } from './explain-decision.ts';
import type { ExclusionCode } from './hard-constraints.ts';
import { selectionDecisionSchema } from './selection-decision.ts';
import { presets, selectionSettingsSchema, settingsOf } from './selection-settings.ts';
import {
  candidate,
  failure,
  hourMs,
  many,
  outcome,
  question,
  spread,
  startMs,
  steady,
} from './testing/questions.ts';

const order = question([]).order;
const permissions = question([]).permissions;
const ranking = (asked: ReturnType<typeof question>) =>
  decideProvider(asked)
    .candidates.filter((each) => each.verdict === 'ranked')
    .map((each) => each.provider);

describe('what is forbidden', () => {
  it.each<[ExclusionCode, Parameters<typeof candidate>[1], Partial<ReturnType<typeof question>>]>([
    ['too-short', { minDurationSeconds: 61 }, {}],
    ['too-long', { maxDurationSeconds: 59 }, {}],
    ['script-too-long', { maxScriptCharacters: 799 }, {}],
    ['aspect-ratio', {}, { order: { ...order, aspectRatio: '9:16' } }],
    ['language', { languages: ['de'] }, {}],
    ['privacy-region', {}, { permissions: { ...permissions, regions: ['eu'] } }],
    ['consent', { likeness: 'own-photo' }, {}],
    ['consent', {}, { permissions: { ...permissions, likeness: 'none' } }],
    ['circuit-open', { live: { circuit: 'open' } }, {}],
    ['concurrency-full', { live: { inFlight: 3, maxConcurrent: 3 } }, {}],
    ['out-of-credit', { live: { creditUsd: 3.99 } }, {}],
    ['over-budget', {}, { permissions: { ...permissions, budgetUsd: 3.99 } }],
  ])('%s', (code, changes, asked) => {
    const ours = candidate('inhouse', { aspectRatios: ['16:9', '9:16'] });
    const decision = decideProvider(question([candidate('heygen', changes), ours], asked));
    expect(decision.chosen).toBe('inhouse');
    expect(decision.candidates.at(-1)).toEqual({
      provider: 'heygen',
      verdict: 'excluded',
      exclusions: [{ code, reason: expect.stringMatching(/^[A-Z].*\.$/) as string }],
    });
  });

  it('is decided at the border: exactly what is allowed may be asked', () => {
    const exact = candidate('heygen', {
      minDurationSeconds: 60,
      maxDurationSeconds: 60,
      maxScriptCharacters: 800,
      languages: ['en'],
      live: { circuit: 'half-open', inFlight: 2, maxConcurrent: 3, creditUsd: 4 },
    });
    const asked = {
      permissions: { regions: ['us' as const], likeness: 'stock' as const, budgetUsd: 4 },
    };
    expect(decideProvider(question([exact], asked)).chosen).toBe('heygen');
  });

  it('leaves our own renderer when nothing may leave our machines', () => {
    const closed = { permissions: { regions: [], likeness: 'none' as const, budgetUsd: 0 } };
    const asked = question([candidate('heygen'), candidate('inhouse')], closed);
    expect(decideProvider(asked).chosen).toBe('inhouse');
  });

  it('names every reason at once, and chooses nobody when nobody is left', () => {
    const poor = candidate('heygen', { maxDurationSeconds: 10, live: { circuit: 'open' } });
    const decision = decideProvider(question([poor]));
    expect(decision.chosen).toBeNull();
    const [only] = decision.candidates;
    expect(only?.verdict === 'excluded' && only.exclusions.map(({ code }) => code)).toEqual([
      'too-long',
      'circuit-open',
    ]);
  });
});

describe('the score', () => {
  const slow = spread(many(30, () => outcome('slow', { seconds: 1500 })));
  const failing = spread(
    many(30, (index) => (index % 2 === 0 ? failure('failing') : outcome('failing'))),
  );
  const dear = spread(
    many(30, () => outcome('dear', { quality: 9.5, costUsd: 9, expectedCostUsd: 9 })),
  );
  const plain = spread(many(30, () => outcome('plain', { quality: 7.4, seconds: 150 })));
  const all = [
    candidate('slow', { outcomes: slow, costUsd: 0.5 }),
    candidate('failing', { outcomes: failing }),
    candidate('dear', { outcomes: dear, costUsd: 9 }),
    candidate('plain', { outcomes: plain }),
  ];

  it('is the sum of its terms, each a weight times a value between 0 and 1', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const explored = settingsOf('balanced', { exploration: 1 });
      const decision = decideProvider(question(all, { settings: explored, seed }));
      expect(selectionDecisionSchema.parse(decision)).toEqual(decision);
      for (const each of decision.candidates) {
        if (each.verdict !== 'ranked') throw new Error('Nobody is excluded here.');
        const sum = each.terms.reduce((total, term) => total + term.contribution, 0);
        expect(Math.abs(sum - each.score)).toBeLessThan(1e-9);
        for (const { contribution, weight, value } of each.terms)
          expect(contribution).toBeCloseTo(weight * value, 12);
      }
    }
  });

  it('follows what was recorded: the slow and the failing one come last', () => {
    expect(ranking(question(all))[0]).toBe('plain');
    expect(ranking(question(all)).at(-1)).toBe('failing');
  });

  it.each([
    ['best', 'dear'],
    ['cheapest', 'slow'],
    ['fastest', 'plain'],
  ] as const)('follows the priorities: %s chooses %s', (preset, chosen) => {
    const settings = settingsOf(preset, { exploration: 0 });
    expect(decideProvider(question(all, { settings })).chosen).toBe(chosen);
  });

  it('prefers who has room, other things being equal', () => {
    const busy = candidate('busy', { live: { inFlight: 9, maxConcurrent: 10 } });
    const free = candidate('free', { live: { inFlight: 1, maxConcurrent: 10 } });
    expect(ranking(question([busy, free]))).toEqual(['free', 'busy']);
  });

  it('keeps the configured order between equals', () => {
    expect(ranking(question([candidate('a'), candidate('b')]))).toEqual(['a', 'b']);
    expect(ranking(question([candidate('b'), candidate('a')]))).toEqual(['b', 'a']);
  });

  it('sees on the bill that a price has risen', () => {
    const billed = spread(many(20, () => outcome('risen', { costUsd: 9, expectedCostUsd: 4 })));
    const known = spread(many(20, () => outcome('kept')));
    const asked = question([
      candidate('risen', { outcomes: billed }),
      candidate('kept', { outcomes: known }),
    ]);
    expect(ranking(asked)).toEqual(['kept', 'risen']);
  });

  it('refuses weights that do not sum to 1, and all presets do', () => {
    const weights = { ...presets.balanced, cost: 0.2 };
    expect(selectionSettingsSchema.safeParse({ weights }).success).toBe(false);
    for (const each of Object.values(presets))
      expect(selectionSettingsSchema.safeParse({ weights: each }).success).toBe(true);
  });
});

describe('preference and last resort', () => {
  const bad = spread(many(20, () => failure('heygen')));

  it('puts the owner’s choice first, however badly it did', () => {
    const asked = question([candidate('did'), candidate('heygen', { outcomes: bad })], {
      preferred: 'heygen',
    });
    expect(ranking(asked)).toEqual(['heygen', 'did']);
    expect(decideProvider(asked).candidates[1]).toMatchObject({
      reason: expect.stringContaining('but the owner chose another') as string,
    });
  });

  it('keeps our own renderer last, whatever its score, and also when exploring', () => {
    const asked = [candidate('inhouse'), candidate('heygen', { outcomes: bad })];
    for (let seed = 0; seed < 50; seed++) {
      const settings = settingsOf('balanced', { exploration: 1 });
      expect(ranking(question(asked, { settings, seed })).at(-1)).toBe('inhouse');
    }
    expect(ranking(question(asked, { preferred: 'inhouse' }))[0]).toBe('inhouse');
  });
});

describe('exploring', () => {
  const good = candidate('good', { outcomes: spread(many(40, () => outcome('good'))) });
  const unknown = candidate('unknown');
  const chosenBy = (exploration: number) => {
    const settings = settingsOf('balanced', {
      exploration,
      usualPrior: { quality: 7.8, reliability: 0.9, seconds: 320 },
    });
    const seeds = Array.from({ length: 200 }, (_, seed) => seed);
    return seeds.filter(
      (seed) => decideProvider(question([good, unknown], { settings, seed })).chosen === 'unknown',
    ).length;
  };

  it('never happens when it is switched off', () => expect(chosenBy(0)).toBe(0));

  it('gives the unknown its chance, a little or much of it', () => {
    const [little, much] = [chosenBy(0.2), chosenBy(1)];
    expect(little).toBeGreaterThan(0);
    expect(much).toBeGreaterThan(2 * little);
    expect(much).toBeLessThan(200);
  });

  it('comes out the same for the same seed', () => {
    const settings = settingsOf('balanced', { exploration: 1 });
    const asked = question([good, unknown], { settings, seed: 11 });
    expect(decideProvider(asked)).toEqual(decideProvider(asked));
  });
});

it('explains itself in words', () => {
  const decision = decideProvider(
    question(
      [
        candidate('heygen', {
          outcomes: [
            ...spread(
              many(10, () => outcome('heygen')),
              startMs - hourMs,
            ),
            ...spread([failure('heygen'), failure('heygen'), failure('heygen')]),
          ],
        }),
        candidate('did'),
        candidate('runwayml', { live: { circuit: 'open' } }),
        candidate('inhouse'),
      ],
      { settings: steady },
    ),
  );
  expect(explainDecision(decision)).toMatchInlineSnapshot(`
    "2026-11-27T09:00:00.000Z: did was chosen.
    The owner had no preference.
    Values are means of what is believed.
    1. did: 0.828 = quality 0.27 × 0.75 (no data yet) + reliability 0.39 × 0.93 (no data yet) + speed 0.16 × 0.81 (no data yet) + cost 0.11 × 0.60 (known) + load 0.04 × 1.00 (known) + fit 0.03 × 1.00 (known). The highest score of the hosted engines, 0.828.
    2. heygen: 0.501 = quality 0.27 × 0.81 (9.8 outcomes) + reliability 0.39 × 0.12 (11.4 outcomes) + speed 0.16 × 0.63 (9.6 outcomes) + cost 0.11 × 0.60 (known) + load 0.04 × 1.00 (known) + fit 0.03 × 1.00 (known). Scores 0.501 against 0.828: less reliable (−0.315), slower (−0.028). Probably out: 91 %.
    3. inhouse: 0.896 = quality 0.27 × 0.70 (no data yet) + reliability 0.39 × 0.97 (no data yet) + speed 0.16 × 0.92 (no data yet) + cost 0.11 × 1.00 (known) + load 0.04 × 1.00 (known) + fit 0.03 × 1.00 (known). Our own renderer, the last resort whatever its score.
    runwayml could not be asked: It failed too often just now and is given a rest. (circuit-open)"
  `);
});

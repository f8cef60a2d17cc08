import fc from 'fast-check';
import { parsedCvSchema } from '@cvplus/contracts/parsed-cv';
import { optimizedScriptSchema } from '@cvplus/contracts/script';
import { videoOptionsSchema, videoStyles } from '@cvplus/contracts/video-options';
import { describe, expect, it } from 'vitest';
import { AdvancedPromptEngine } from './advanced-prompt-engine.ts';
import { customScript } from './custom-script.ts';
import { findUnsupportedClaims } from './grounding/find-unsupported-claims.ts';
import { readCv } from './intake/read-cv.ts';
import { introductionCards } from './introduction-cards.ts';
import { readGoodCv, sampleBytes } from './testing/sample-files.ts';
import { speakable } from './writing/english/spoken-text.ts';

const words = [
  'Experience',
  'Skills:',
  'Education',
  '2019 – present',
  'Senior Nurse',
  'Acme Ltd',
  '•',
  '\t',
  ',',
  '|',
  'a@b.co',
  '<b>',
  '100%',
  '€2M',
  'Łódź',
  '李小龙',
  'مهندس',
  '🙂',
  '\u202e',
  '(',
  '…',
  'É',
  '-',
  '1.',
  'I',
  'Lead',
  '"',
  '\\',
  '\u0000',
];
const oddLine = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 12 })), {
    maxLength: 9,
  })
  .map((parts) => parts.join(' '));
const oddText = fc.array(oddLine, { maxLength: 40 }).map((lines) => lines.join('\n'));
const head =
  'Jane Example\nNurse\njane@example.com\n\nExperience\n\nNurse, Mercy Hospital, 2015 – present\n- Trained 14 new nurses\n';
const skills = '\nSkills\nTriage, Wound care, First aid\n';
const engine = new AdvancedPromptEngine();

describe('odd text', () => {
  it('never makes the reader throw or answer in another shape', async () => {
    await fc.assert(
      fc.asyncProperty(oddText, async (text) => {
        const reading = await readCv(Buffer.from(text));
        if (reading.ok) parsedCvSchema.parse(reading.cv);
        else expect(reading.problem.message.length).toBeGreaterThan(20);
      }),
      { numRuns: 150 },
    );
  });

  it('inside a CV still gives a grounded, speakable script', async () => {
    await fc.assert(
      fc.asyncProperty(
        oddText,
        fc.constantFrom(...videoStyles),
        fc.integer({ min: 15, max: 120 }),
        async (odd, style, durationSeconds) => {
          const reading = await readCv(Buffer.from(head + odd + skills));
          if (!reading.ok) return;
          const options = videoOptionsSchema.parse({ style, durationSeconds });
          const script = await engine.generateOptimizedScript(reading.cv, options);
          optimizedScriptSchema.parse(script);
          expect(findUnsupportedClaims(script, reading.cv)).toEqual([]);
          expect(script.content).not.toMatch(/[<>@\u202e]/);
          introductionCards(reading.cv, script);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('as the owner’s own script is kept or refused, never mangled', async () => {
    const cv = await readGoodCv(sampleBytes('chef.txt'));
    const options = videoOptionsSchema.parse({});
    fc.assert(
      fc.property(oddText, (text) => {
        const reading = customScript(text, cv, options);
        if (!reading.ok) return;
        optimizedScriptSchema.parse(reading.script);
        const letters = (some: string) => some.replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(text)).toContain(letters(reading.script.sentences[0]?.text ?? ''));
      }),
      { numRuns: 150 },
    );
  });

  it('keeps its numbers when it is made speakable', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9_999_999 }), (value) => {
        expect(speakable(`Saved ${value} euros`)).toBe(`Saved ${value} euros`);
        expect(speakable(`cut it by ${value}%`)).toBe(`cut it by ${value} percent`);
      }),
    );
  });

  it.each(
    [
      'a '.repeat(20_000),
      `${head}${'- '.repeat(15_000)}`,
      `${head}${'Jane, '.repeat(10_000)}`,
      `${head}${'2019 – '.repeat(8_000)}`,
      `${head}${'('.repeat(30_000)}`,
      `${head}${'x'.repeat(300_000)}`,
      `${head}${'A'.repeat(300_000)}`,
      `${'A'.repeat(100_000)}\n${head}`,
      `${head}${'1'.repeat(300_000)}`,
      `${head}${'01.2019 '.repeat(30_000)}`,
      `${head}${'a@'.repeat(50_000)}`,
      `${head}${'+49 '.repeat(20_000)}`,
      `${head}${'<b '.repeat(30_000)}`,
      `{"basics":{"name":"${'A b '.repeat(20_000)}"}}`,
    ].map((text) => [text.slice(-20), text]),
  )('comes to an end with long and hostile text that ends in %j', async (_end, text = '') => {
    expect(await readCv(Buffer.from(text))).toHaveProperty('ok');
  });
});

import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../lib/random.ts';
import { shapeOf, type MadeBase } from '../corpus/base.ts';
import { clipArguments, isUntouched } from '../corpus/clip-arguments.ts';
import { planBases } from '../corpus/plan-bases.ts';
import { allDefects } from './all-defects.ts';
import { draw, severities, type Severity } from './defect.ts';

const made: MadeBase[] = planBases('tune', 7).map((plan) => ({
  ...plan,
  ...shapeOf(plan.order),
  file: 'good.mp4',
  durationSeconds: 11,
  cues: [
    { startSeconds: 0.7, endSeconds: 3.6, text: 'Hello, I am here\nand I speak.' },
    { startSeconds: 4, endSeconds: 7.4, text: 'I do this and that all day long.' },
    { startSeconds: 7.8, endSeconds: 9.6, text: 'Let us talk soon.' },
  ],
}));

const defectNamed = (name: string) => {
  const defect = allDefects.find((each) => each.name === name);
  if (!defect) throw new Error(`There is no ${name}.`);
  return defect;
};

function changeOf(name: string, severity: Severity, seed: number, base = made[12] as MadeBase) {
  return defectNamed(name).change({ base, severity, random: seededRandom(seed) });
}

it('has names that are used once, and says which checks find each', () => {
  expect(new Set(allDefects.map(({ name }) => name)).size).toBe(allDefects.length);
});

describe.each(allDefects)('$name', (defect) => {
  const suitable = made.filter(({ traits }) =>
    (defect.needs ?? []).every((need) => traits.includes(need)),
  );

  it('changes the clip or what was asked for, the same for the same seed', () => {
    expect(suitable.length).toBeGreaterThan(0);
    for (const severity of severities) {
      for (const base of suitable) {
        const change = defect.change({ base, severity, random: seededRandom(3) });
        const again = defect.change({ base, severity, random: seededRandom(3) });
        expect(again).toEqual(change);
        expect(change.detail).not.toBe('');
        const { script, language, cues, expectedSeconds, aspectRatio } = change;
        const asked = [script, language, cues, expectedSeconds, aspectRatio];
        const isAsked = asked.some((each) => each !== undefined);
        expect(isUntouched(change) && !isAsked, `${severity} in ${base.id}`).toBe(false);
        // A filter or an argument made of a number that is none would fail much later.
        expect(JSON.stringify(clipArguments(change))).not.toMatch(/NaN|undefined|Infinity/);
      }
    }
  });
});

it('draws values within the band of the severity', () => {
  const bands = { obvious: [8, 9], visible: [4, 5], borderline: [1, 1.5] } as const;
  const base = made[0] as MadeBase;
  for (const severity of severities) {
    for (let seed = 0; seed < 50; seed += 1) {
      const value = draw({ base, severity, random: seededRandom(seed) }, bands);
      expect(value).toBeGreaterThanOrEqual(bands[severity][0]);
      expect(value).toBeLessThanOrEqual(bands[severity][1]);
    }
  }
});

it('asks for another script, name or language where the words are wrong, and leaves the clip alone', () => {
  for (const name of ['wrong-words', 'wrong-name', 'wrong-language']) {
    const change = changeOf(name, 'obvious', 5);
    expect(isUntouched(change)).toBe(true);
    expect(change.script?.join(' ')).not.toBe(
      made[12]?.order.sentences.map(({ text }) => text).join(' '),
    );
  }
});

it('moves captions as far as it says', () => {
  const change = changeOf('captions-offset', 'obvious', 9);
  const moves = change.cues?.map((cue, index) => {
    const before = made[12]?.cues[index]?.startSeconds ?? 0;
    return Math.abs(cue.startSeconds - before);
  });
  for (const move of moves ?? []) {
    expect(move).toBeGreaterThanOrEqual(2);
    expect(move).toBeLessThanOrEqual(3);
  }
});

it('copies the picture where only the sound is wrong, and the sound where only the picture is', () => {
  const hum = clipArguments(changeOf('hum', 'visible', 1));
  expect(hum.output.join(' ')).toContain('-c:v copy');
  const blur = clipArguments(changeOf('blur', 'visible', 1));
  expect(blur.output.join(' ')).toContain('-c:a copy');
  expect(blur.output.join(' ')).toContain('+faststart');
  expect(clipArguments(changeOf('not-fast-start', 'obvious', 1)).output).not.toContain('-movflags');
});

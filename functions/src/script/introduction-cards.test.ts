import { introductionCardsSchema } from '@cvplus/contracts/render-order';
import { videoOptionsSchema, videoStyles } from '@cvplus/contracts/video-options';
import { describe, expect, it } from 'vitest';
import { AdvancedPromptEngine } from './advanced-prompt-engine.ts';
import { introductionCards } from './introduction-cards.ts';
import { readGoodCv, sampleBytes, sampleNames } from './testing/sample-files.ts';

const script = async (name: string, style: (typeof videoStyles)[number]) => {
  const cv = await readGoodCv(sampleBytes(name));
  const written = await new AdvancedPromptEngine().generateOptimizedScript(
    cv,
    videoOptionsSchema.parse({ style }),
  );
  return introductionCards(cv, written);
};

describe('introductionCards', () => {
  it.each(sampleNames)('shows short true things for %s', async (name) => {
    const cv = await readGoodCv(sampleBytes(name));
    const cards = await script(name, 'professional');
    expect(introductionCardsSchema.parse(cards)).toEqual(cards);
    expect(cards.name).toBe(cv.personalInfo.name);
    expect(cards.headline.length).toBeGreaterThan(3);
    expect(cards.strengths.length).toBeLessThanOrEqual(6);
    expect(cards.strengths.length).toBeGreaterThanOrEqual(2);
    expect(cards.achievements.length).toBeLessThanOrEqual(3);
    const source = cv.facts.map(({ text }) => text).join('\n');
    for (const text of cards.achievements) {
      expect(text).toMatch(/\d/);
      expect(text.length).toBeLessThanOrEqual(88);
      expect(source).toContain(text);
    }
    for (const text of cards.strengths) expect(source).toContain(text);
  });

  it('invites in the style of the script', async () => {
    const invitations = await Promise.all(
      videoStyles.map(async (style) => (await script('chef.txt', style)).callToAction),
    );
    expect(new Set(invitations).size).toBe(4);
  });

  it('prefers what has the best numbers', async () => {
    const { achievements } = await script('software-engineer.pdf', 'professional');
    expect(achievements.join(' ')).toContain('38%');
  });
});

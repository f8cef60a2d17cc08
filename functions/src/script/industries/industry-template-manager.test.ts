import {
  experienceLevels,
  industries,
  type ExperienceLevel,
  type Industry,
} from '@cvplus/contracts/industry';
import { sceneKinds } from '@cvplus/contracts/script';
import { scriptLanguages, themeNames } from '@cvplus/contracts/video-options';
import { describe, expect, it } from 'vitest';
import { plainTokens } from '../grounding/plain-tokens.ts';
import { heardOf } from '../scoring/content-parts.ts';
import { manners } from '../scoring/languages/manners.ts';
import { callToActionStyles, emphases, hooks } from './industry-template.ts';
import { IndustryTemplateManager } from './industry-template-manager.ts';
import { traits } from './traits.ts';

const manager = new IndustryTemplateManager();
const pairs = industries.flatMap((industry) =>
  experienceLevels.map((level): [Industry, ExperienceLevel] => [industry, level]),
);

describe.each(pairs)('the template of %s at level %s', (industry, level) => {
  const template = manager.getTemplate(industry, level);

  it('is whole and of that field and level', () => {
    expect(template).toMatchObject({ industry, experienceLevel: level });
    expect(hooks).toContain(template.structure.hook);
    expect(callToActionStyles).toContain(template.callToActionStyle);
    expect(themeNames).toContain(template.theme);
    expect(template.vocabulary).toEqual(template.words.en);
    const { tone, avoid, formality, energy, traits: wanted } = template.personalityAdaptation;
    expect(tone.length).toBeGreaterThan(5);
    expect(avoid.length).toBeGreaterThanOrEqual(3);
    expect(wanted.length).toBeGreaterThanOrEqual(3);
    expect(wanted.filter((trait) => !traits.includes(trait))).toEqual([]);
    for (const degree of [formality, energy]) {
      expect(degree).toBeGreaterThan(0);
      expect(degree).toBeLessThan(1);
    }
  });

  it('gives every scene once, in order, with a purpose, and their shares add up to 1', () => {
    const { scenes } = template.structure;
    expect(scenes.map(({ scene }) => scene)).toEqual(sceneKinds);
    expect(scenes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
    for (const { share, purpose } of scenes) {
      expect(share).toBeGreaterThan(0.05);
      expect(purpose).toMatch(/^\p{Lu}.{15,}\.$/u);
    }
  });

  it('names at least five kinds of evidence, none twice', () => {
    const { emphasisPoints } = template;
    expect(emphasisPoints.length).toBeGreaterThanOrEqual(5);
    expect(new Set(emphasisPoints).size).toBe(emphasisPoints.length);
    expect(emphasisPoints.filter((point) => !emphases.includes(point))).toEqual([]);
  });

  it.each(scriptLanguages)(
    'has words in %s, each counted once and none of them empty',
    (language) => {
      const words = template.words[language];
      expect(words.length).toBeGreaterThanOrEqual(40);
      expect(words.length).toBeLessThanOrEqual(70);
      // One said word must never count as two of the three that are enough.
      const twice = words.flatMap((said, at) =>
        words
          .filter((word, other) => other !== at && heardOf([word], plainTokens(said)).length > 0)
          .map((word) => `“${said}” also counts as “${word}”`),
      );
      expect(twice).toEqual([]);
      expect(words.filter((word) => heardOf([word], plainTokens(word)).length === 0)).toEqual([]);
    },
  );

  it.each(scriptLanguages)('holds no cliché and no praise in %s', (language) => {
    const { cliches, praise } = manners[language];
    const bad = template.words[language].filter(
      (word) => word.search(cliches) >= 0 || word.search(praise) >= 0,
    );
    expect(bad).toEqual([]);
  });
});

describe('a field', () => {
  it.each(industries)('%s opens differently at every level', (industry) => {
    const openings = experienceLevels.map(
      (level) => manager.getTemplate(industry, level).structure.scenes[0]?.purpose,
    );
    expect(new Set(openings).size).toBe(experienceLevels.length);
  });

  it('gives beginners time for skills and leaders time for what they changed', () => {
    const share = (level: ExperienceLevel, kind: string) =>
      manager.getTemplate('finance', level).structure.scenes.find(({ scene }) => scene === kind)
        ?.share ?? 0;
    const skills = experienceLevels.map((level) => share(level, 'skills'));
    const achievements = experienceLevels.map((level) => share(level, 'achievements'));
    expect(skills).toEqual(skills.toSorted((one, other) => other - one));
    expect(achievements).toEqual(achievements.toSorted((one, other) => one - other));
    expect(share('entry', 'skills')).toBeGreaterThan(share('entry', 'achievements'));
  });

  it('asks beginners for schooling or reliability first and leaders for leading', () => {
    for (const industry of industries) {
      expect(manager.getTemplate(industry, 'executive').emphasisPoints[0]).toBe('leadership');
      expect(manager.getTemplate(industry, 'entry').emphasisPoints[0]).not.toBe('leadership');
    }
  });

  it('speaks words of its own: no two fields share more than a third', () => {
    const near: string[] = [];
    for (const language of scriptLanguages) {
      for (const one of industries) {
        for (const other of industries.slice(industries.indexOf(one) + 1)) {
          const known = new Set(manager.getTemplate(one, 'mid').words[language]);
          const words = manager.getTemplate(other, 'mid').words[language];
          const shared = words.filter((word) => known.has(word)).length;
          if (shared > words.length / 3) near.push(`${one} and ${other} in ${language}: ${shared}`);
        }
      }
    }
    expect(near).toEqual([]);
  });

  // Of no field: stems must not be found inside the little words every script has.
  it.each([
    ['en', 'Good day, I am Alex. I started in Barcelona and moved on until I found my place. I believe in results, studied hard, and I am fluent. My career began early. Carefully, I would like to talk with you.'],
    ['de', 'Guten Tag, ich bin Alex. Wir waren lange zu Hause in Barcelona. Ich habe studiert, und seit sieben Jahren trage ich Verantwortung. Das fällt auf. Gern spreche ich mit Ihnen.'],
    ['fr', 'Bonjour, je suis Alex. Depuis vingt ans, je travaille loin de Barcelone. J’ai étudié, et son équipe m’a porté. J’aimerais vous parler de la suite.'],
    ['es', 'Hola, soy Alex. Vivo en Barcelona, en un barrio tranquilo. Estudié cuatro años y reduje los tiempos. Me gustaría hablar con usted de lo que viene.'],
  ] as const)('hears nothing of itself in plain talk in %s', (language, talk) => {
    const tokens = plainTokens(talk);
    const heard = industries.flatMap((industry) =>
      experienceLevels.flatMap((level) =>
        heardOf(manager.getTemplate(industry, level).words[language], tokens),
      ),
    );
    expect([...new Set(heard)]).toEqual([]);
  }); // prettier-ignore
});

describe('asking for a template', () => {
  it('gives the same one every time, from one manager and from another', () => {
    for (const [industry, level] of pairs) {
      expect(manager.getTemplate(industry, level)).toBe(manager.getTemplate(industry, level));
      expect(new IndustryTemplateManager().getTemplate(industry, level)).toEqual(
        manager.getTemplate(industry, level),
      );
    }
  });

  it('gives the general one for a field nobody has written', () => {
    for (const unknown of ['astrology', 'constructor', '']) {
      expect(manager.getTemplate(unknown as Industry, 'senior')).toBe(
        manager.getTemplate('general', 'senior'),
      );
    }
  });
});

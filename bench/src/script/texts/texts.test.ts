import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../lib/random.ts';
import { corpusDocument } from '../corpus/corpus-document.ts';
import type { LabelledCv } from '../corpus/labelled-cv.ts';
import { labelledCvs } from '../corpus/labelled-cvs.ts';
import { readLabelled } from '../read-corpus.ts';
import { badWords, gamedScripts, makeBadScript, worseScripts } from './bad-scripts.ts';
import { handWritten } from './hand-written.ts';
import { marker, markedCv } from './markers.ts';
import { otherGender } from './other-gender.ts';

function labelOf(isWanted: (label: LabelledCv) => boolean): LabelledCv {
  const label = labelledCvs().find(isWanted);
  if (!label) throw new Error('The corpus has no such CV.');
  return label;
}

describe('bad scripts', () => {
  it.each(['en', 'de', 'fr', 'es'] as const)('are made whole in %s', async (language) => {
    const label = labelOf((each) => each.language === language && each.layout === 'plain-text');
    const cv = await readLabelled(label);
    expect(cv?.language).toBe(language);
    if (!cv) return;
    const honest = [
      { text: 'I once moved 140 services in a year.', scene: 'experience' as const, factIds: [] },
    ];
    const material = { cv, language, honest, vocabulary: ['budget'], random: seededRandom(1) };
    for (const [name, maker] of Object.entries({ ...worseScripts, ...gamedScripts })) {
      const lines = makeBadScript(maker, material);
      expect(lines.join(' '), name).not.toMatch(/[{}]|undefined/);
      expect(
        lines.every((line) => /\p{L}/u.test(line) && /[.!?]$/.test(line)),
        name,
      ).toBe(true);
      expect(lines.join(' ').split(/\s+/).length, name).toBeLessThanOrEqual(140);
    }
    expect(makeBadScript(worseScripts.soup, material).join(' ')).toContain(cv.skills[0]?.text);
    expect(badWords[language].generic.length).toBeGreaterThanOrEqual(12);
  });
});

describe('scripts by hand', () => {
  it('belong to CVs of the corpus and name their owner', () => {
    for (const [id, lines] of Object.entries(handWritten)) {
      const { name } = labelOf((label) => label.id === id);
      expect(lines.slice(0, 2).join(' '), id).toContain(name);
    }
  });
});

describe('marked CVs', () => {
  it.each(['en', 'de', 'fr', 'es', 'pt', 'it'])('carry their marks in %s', (language) => {
    const label = labelOf(
      (each) =>
        (each.language === language && each.layout === 'plain-text') ||
        (each.layout === 'markdown' && each.language === language),
    );
    const text = corpusDocument(markedCv(label)).bytes.toString();
    const marks = new Set(
      [...text.matchAll(new RegExp(marker, 'gi'))].map(([mark]) => mark.toLowerCase()),
    );
    expect(marks.size).toBeGreaterThanOrEqual(7);
    expect(corpusDocument(label).bytes.toString()).not.toMatch(marker);
  });
});

describe('otherGender', () => {
  const titled = (language: LabelledCv['language'], title: string) => {
    const label = labelOf((each) => each.language === language);
    const [position] = label.positions;
    const positions = position ? [{ ...position, title }] : [];
    return otherGender({ ...label, positions })?.positions[0]?.title;
  };

  it('words a title as the other person would', () => {
    expect(titled('de', 'Marketingleiterin Nord')).toBe('Marketingleiter Nord');
    expect(titled('de', 'Chemielaborant')).toBe('Chemielaborantin');
    expect(titled('fr', 'Développeuse web')).toBe('Développeur web');
    expect(titled('fr', 'Infirmier en chef')).toBe('Infirmière en chef');
    expect(titled('es', 'Ingeniera mecánica')).toBe('Ingeniero mecánica');
    expect(titled('es', 'Director general')).toBe('Directora general');
  });

  it('leaves alone what says no gender', () => {
    expect(titled('en', 'Nurse')).toBeUndefined();
    expect(titled('fr', 'Chef de chantier')).toBeUndefined();
  });
});

import { experienceLevels, industries } from '@cvplus/contracts/industry';
import { describe, expect, it } from 'vitest';
import { readCv } from '../../../../functions/src/script/intake/read-cv.ts';
import { corpusDocument } from './corpus-document.ts';
import type { LabelledCv } from './labelled-cv.ts';
import { labelledCvs } from './labelled-cvs.ts';
import { corpusMonth } from './layouts/dates.ts';
import { relaidCv } from './relaid-cv.ts';
import { textPdf } from './text-pdf.ts';

const cvs = labelledCvs();
const momentPattern = /^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?$/;

/** The ids of the CVs of which something holds that must not. */
const ids = (wrong: (cv: LabelledCv) => boolean) => cvs.filter(wrong).map(({ id }) => id);
const sharesOf = <Key extends string>(keyOf: (cv: LabelledCv) => Key) => {
  const counts = new Map<string, number>();
  for (const cv of cvs) counts.set(keyOf(cv), (counts.get(keyOf(cv)) ?? 0) + 1);
  return counts;
};
/** A year alone is taken as its first month for a start, as its last for an end. */
const startOf = (moment: string) => (moment.length === 4 ? `${moment}-01` : moment);
const endOf = (moment: string | null) =>
  moment === null ? '9999-12' : moment.length === 4 ? `${moment}-12` : moment;

describe('the labelled corpus', () => {
  it('is large and varied enough to measure on', () => {
    expect(cvs.length).toBeGreaterThanOrEqual(64);
    expect(new Set(cvs.map(({ id }) => id)).size).toBe(cvs.length);
    expect(new Set(cvs.map(({ name }) => name)).size).toBe(cvs.length);
    const ofIndustry = sharesOf(({ industry }) => industry);
    expect(industries.filter((industry) => (ofIndustry.get(industry) ?? 0) < 2)).toEqual([]);
    const ofLevel = sharesOf(({ level }) => level);
    expect(experienceLevels.filter((level) => (ofLevel.get(level) ?? 0) < 8)).toEqual([]);
    const ofLanguage = sharesOf(({ language }) => language);
    expect(ofLanguage.size).toBe(6);
    expect(Math.min(...ofLanguage.values())).toBeGreaterThanOrEqual(5);
    expect(sharesOf(({ layout }) => layout).size).toBe(10);
  });

  it('says of every CV who, where to ask, and what they did', () => {
    expect(ids(({ id }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(ids(({ email }) => !/@(?:[a-z-]+\.)?example\.[a-z.]+$/.test(email))).toEqual([]);
    expect(ids(({ phone }) => phone.replace(/\D/g, '').length < 8)).toEqual([]);
    expect(ids(({ positions, education }) => positions.length * education.length === 0)).toEqual(
      [],
    );
    expect(
      ids(({ positions }) => positions.every(({ achievements }) => achievements.length === 0)),
    ).toEqual([]);
  });

  it('has dates that can be, newest first', () => {
    const moments = ({ positions, education }: LabelledCv) =>
      [...positions, ...education].flatMap(({ start, end }) => [start, end]);
    expect(
      ids((cv) => moments(cv).some((moment) => moment != null && !momentPattern.test(moment))),
    ).toEqual([]);
    expect(
      ids(({ positions }) =>
        positions.some(
          ({ start, end }) => startOf(start) > endOf(end) || startOf(start) > corpusMonth,
        ),
      ),
    ).toEqual([]);
    expect(
      ids(({ positions }) =>
        positions.some(({ end }, index) => endOf(end) > endOf(positions[index - 1]?.end ?? null)),
      ),
    ).toEqual([]);
  });

  it('tells of different lives', () => {
    const repeated: string[] = [];
    cvs.forEach((cv, index) => {
      const mine = new Set(achievementsOf(cv));
      for (const other of cvs.slice(index + 1)) {
        if (achievementsOf(other).filter((text) => mine.has(text)).length > 2) {
          repeated.push(`${cv.id}, ${other.id}`);
        }
      }
    });
    expect(repeated).toEqual([]);
  });

  it('writes the same document each time, with what a PDF can carry', () => {
    for (const cv of cvs) {
      const { bytes, fileName } = corpusDocument(cv);
      expect(bytes.length, cv.id).toBeGreaterThan(800);
      expect(fileName).toMatch(new RegExp(`^${cv.id}\\.(?:txt|md|pdf|docx|json|xml)$`));
      expect(corpusDocument(cv).bytes.equals(bytes), cv.id).toBe(true);
    }
  });

  it('can be laid out anew, never in the layout it has, in all that people type or print', () => {
    const relaid = cvs.map(relaidCv);
    const same = cvs.filter(({ layout }, index) => relaid[index]?.layout === layout);
    expect(same.map(({ id }) => id)).toEqual([]);
    expect(new Set(relaid.map(({ layout }) => layout)).size).toBe(8);
    for (const cv of relaid) expect(corpusDocument(cv).bytes.length, cv.id).toBeGreaterThan(800);
  });

  it('prints every achievement in a layout that is plain text', () => {
    const plain = cvs.filter(({ layout }) => /text|markdown|json/.test(layout));
    for (const cv of plain) {
      const text = squeezed(corpusDocument(cv).bytes.toString('utf8').replaceAll('\\"', '"'));
      const missing = [...achievementsOf(cv), ...cv.skills, ...cv.personal].filter(
        (line) => !text.includes(squeezed(line)),
      );
      expect(missing, cv.id).toEqual([]);
    }
  });
});

describe('the PDF for timing', () => {
  it('has the pages asked for and opens', { timeout: 60_000 }, async () => {
    const reading = await readCv(textPdf(3));
    expect(reading.ok && Math.max(...reading.cv.facts.map(({ source }) => source?.page ?? 0))).toBe(
      3,
    );
  });
});

const achievementsOf = ({ positions }: LabelledCv) =>
  positions.flatMap(({ achievements }) => achievements);
const squeezed = (text: string) => text.replace(/[\s\u00a0]+/g, '');

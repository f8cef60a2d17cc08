import { cvCorrectionsSchema } from '@cvplus/contracts/cv-corrections';
import { describe, expect, it } from 'vitest';
import { buildCv } from '../../testing/cv-builder.ts';
import { buildCorrections } from './build-corrections.ts';
import { blankLine, blankPosition, blankStudy, type CvForm, formOf } from './cv-form.ts';

const cv = buildCv();
const form = formOf(cv);
const sent = (changed: Partial<CvForm>) => {
  const { corrections } = buildCorrections(cv, { ...form, ...changed });
  expect(cvCorrectionsSchema.safeParse(corrections).success).toBe(true);
  return corrections;
};
const [nurse, staff] = form.positions as [CvForm['positions'][0], CvForm['positions'][0]];
const [degree] = form.education as [CvForm['education'][0]];

it('sends nothing when nothing was changed', () => {
  expect(sent({})).toEqual({});
  expect(sent({ name: ' Maya Okafor ' })).toEqual({});
});

describe('only what changed', () => {
  it('of the person', () => {
    expect(sent({ name: 'Maya Okafor-Lind' })).toEqual({ name: 'Maya Okafor-Lind' });
    expect(sent({ headline: ' ' })).toEqual({ headline: null });
    expect(sent({ summary: 'Short.' })).toEqual({ summary: 'Short.' });
  });

  it('of a position, named by its fact', () => {
    expect(sent({ positions: [nurse, { ...staff, title: 'Senior Staff Nurse' }] })).toEqual({
      positions: [{ factId: 'f8', title: 'Senior Staff Nurse' }],
    });
    expect(sent({ positions: [{ ...nurse, company: '' }, staff] })).toEqual({
      positions: [{ factId: 'f2', company: null }],
    });
  });

  it('of the dates of a position', () => {
    const ended = { ...nurse, current: false, end: '2025-06' };
    expect(sent({ positions: [ended, staff] })).toEqual({
      positions: [{ factId: 'f2', end: '2025-06', current: false }],
    });
    const held = { ...staff, current: true, end: '' };
    expect(sent({ positions: [nurse, held] })).toEqual({
      positions: [{ factId: 'f8', end: null, current: true }],
    });
  });

  it('of the achievements of a position: the whole list', () => {
    const [first] = nurse.achievements;
    const achievements = [...(first ? [first] : []), { ...blankLine('n'), text: 'Trained 12' }];
    expect(sent({ positions: [{ ...nurse, achievements }, staff] })).toEqual({
      positions: [
        {
          factId: 'f2',
          achievements: [
            'Led a handover round that cut medication errors by 38 percent',
            'Trained 12',
          ],
        },
      ],
    });
  });

  it('of a study', () => {
    expect(sent({ education: [{ ...degree, institution: 'Leeds Beckett' }] })).toEqual({
      education: [{ factId: 'f9', institution: 'Leeds Beckett' }],
    });
  });

  it('of a list: all of it, without empty lines', () => {
    const skills = [...form.lists.skills.slice(1), blankLine('n')];
    expect(sent({ lists: { ...form.lists, skills } })).toEqual({
      skills: ['Ventilator care', 'Family counselling'],
    });
  });
});

it('takes entries out by their fact', () => {
  expect(
    sent({
      positions: [{ ...nurse, removed: true, title: 'x' }, staff],
      education: [{ ...degree, removed: true }],
    }),
  ).toEqual({
    positions: [{ factId: 'f2', remove: true }],
    education: [{ factId: 'f9', remove: true }],
  });
});

it('adds entries without a fact, and forgets those left blank', () => {
  const added = { ...blankPosition('n1'), title: 'Head nurse', start: '2024' };
  const study = { ...blankStudy('n2'), degree: 'MSc' };
  expect(
    sent({
      positions: [added, blankPosition('n3'), ...form.positions],
      education: [blankStudy('n4'), study, ...form.education],
    }),
  ).toEqual({
    positions: [{ title: 'Head nurse', start: '2024' }],
    education: [{ degree: 'MSc' }],
  });
});

it('asks for the title of a new position that has none', () => {
  const { corrections } = buildCorrections(cv, {
    ...form,
    positions: [{ ...blankPosition('n1'), company: 'Harbour Clinic' }],
  });
  expect(corrections.positions).toEqual([{ title: '', company: 'Harbour Clinic' }]);
});

it('knows where in the request each entry and line went', () => {
  const { places } = buildCorrections(cv, {
    ...form,
    positions: [
      nurse,
      { ...staff, achievements: [blankLine('empty'), { ...blankLine('n'), text: 'Won' }] },
    ],
    lists: { ...form.lists, skills: form.lists.skills.slice(1) },
  });
  expect(places.get('f8')).toBe('positions.0');
  expect(places.get('n')).toBe('positions.0.achievements.0');
  expect(places.get('f12')).toBe('skills.1');
  expect(places.has('f2')).toBe(false);
});

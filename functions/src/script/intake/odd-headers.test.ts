import { expect, it } from 'vitest';
import { readGoodCv } from '../testing/sample-files.ts';

it('gives the second post under one employer line that employer', async () => {
  const cv = await readGoodCv(
    [
      'SARAH M. JOHNSON, MBA',
      'Austin, TX 78701 | (512) 555-0143 | sarah.johnson@example.com',
      '',
      'WORK EXPERIENCE',
      '',
      'BRIGHTDESK SOFTWARE, INC. — Austin, TX',
      'Senior Account Manager                 June 2021 – Present',
      '• Manage a portfolio of 85 enterprise accounts',
      'Account Manager                        March 2018 – May 2021',
      '• Hired and trained 6 associates',
      '',
      'OAKLINE TELECOM — Dallas, TX',
      'Sales Assistant                        Aug 2015 – Feb 2018',
      '• Exceeded the renewal quota 9 quarters in a row',
      '',
      'EDUCATION',
      'University of Texas at Austin — B.A. in Communication, 2015',
    ].join('\n'),
  );
  expect(cv.personalInfo).toMatchObject({ name: 'Sarah M. Johnson', location: 'Austin, TX 78701' });
  expect(cv.experience.map(({ title, company }) => [title, company])).toEqual([
    ['Senior Account Manager', 'BRIGHTDESK SOFTWARE, INC.'],
    ['Account Manager', 'BRIGHTDESK SOFTWARE, INC.'],
    ['Sales Assistant', 'OAKLINE TELECOM'],
  ]);
  expect(cv.education[0]).toMatchObject({
    degree: 'B.A. in Communication',
    institution: 'University of Texas at Austin',
  });
});

it('does not take a name with titles for a place, nor contact lines for awards', async () => {
  const cv = await readGoodCv(
    [
      'Curriculum Vitae',
      'Prof. Dr. Helena Brandt, PhD',
      'Professor of Organic Chemistry',
      '',
      'Appointments',
      '2016–present   Professor of Organic Chemistry, University of Uppsala',
      '2009–2016      Associate Professor, Technical University of Denmark',
      '',
      'Education',
      '2001–2005  PhD in Chemistry, ETH Zürich',
      '',
      'Awards and honours',
      'Göran Gustafsson Prize, 2018',
      'Email helena.brandt@example.se',
    ].join('\n'),
  );
  expect(cv.personalInfo.name).toBe('Prof. Dr. Helena Brandt');
  expect(cv.personalInfo.location).toBeUndefined();
  expect(cv.experience.map(({ company }) => company)).toEqual([
    'University of Uppsala',
    'Technical University of Denmark',
  ]);
  expect(cv.awards?.map(({ text }) => text)).toEqual(['Göran Gustafsson Prize, 2018']);
});

it('keeps a current post whose dates follow an association, follow the title, or head a long line', async () => {
  const cv = await readGoodCv(
    [
      'Jonas Feld',
      'jonas.feld@example.com',
      '',
      'Berufserfahrung',
      '',
      'Fallmanager:in Ambulante Hilfen',
      'Caritas-Verband Bremen-Nord e. V. | seit 09/2020',
      '• Bis zu 14 Fälle parallel vom Erstgespräch bis zum Bericht',
      '',
      'Seit 01/2021',
      'Senior Category Manager Elektronik, Bosch-Zulieferer Hohenloher Sensorik GmbH & Co. KGaA, Öhringen',
      '• Verantwortung für 40 Mio. Euro Einkaufsvolumen',
      '',
      "### Suvarna Bank Ltd., Pune — Branch Head (Apr'19 – Till Date)",
      '**Key Result Areas:**',
      '• Grew the loan book from 18 to 61 crore',
    ].join('\n'),
  );
  expect(cv.experience.map(({ company, start, current }) => [company, start, current])).toEqual([
    ['Caritas-Verband Bremen-Nord e. V.', '2020-09', true],
    ['Bosch-Zulieferer Hohenloher Sensorik GmbH & Co. KGaA', '2021-01', true],
    ['Suvarna Bank Ltd.', '2019-04', true],
  ]);
});

it('takes no deed for the title of a time at home', async () => {
  const cv = await readGoodCv(
    [
      'Sabine Tschirner',
      'sabine@example.com',
      '',
      'Berufliche Tätigkeit',
      '07/2010 – 02/2022     Bürokauffrau',
      '                      Autohaus Wagenknecht GmbH & Co. KG, Weimar',
      '                      Umstellung der Ablage auf ein Dokumentenmanagementsystem',
      '09/2004 – 06/2010     Elternzeit',
      '09/1990 – 08/2004     Sekretärin, Optima Büromaschinenwerk Erfurt',
    ].join('\n'),
  );
  expect(cv.experience.map(({ title }) => title)).toEqual([
    'Bürokauffrau',
    'Elternzeit',
    'Sekretärin',
  ]);
  expect(cv.experience[0]?.achievements).toHaveLength(1);
});

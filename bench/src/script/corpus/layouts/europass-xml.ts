import type { LabelledCv, LabelledEducation, LabelledPosition } from '../labelled-cv.ts';
import { monthOf, yearOf } from './dates.ts';
import { headingOf } from './headings.ts';
import { frameworkLevel, isNative, languageLevel } from './language-level.ts';

const schema = 'http://europass.cedefop.europa.eu/Europass';

/** The XML that the Europass editor exported (SkillsPassport, schema version 3.3). */
export function writeEuropassXml(cv: LabelledCv): Buffer {
  const file = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<SkillsPassport xmlns="${schema}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${schema} http://europass.cedefop.europa.eu/xml/v3.3.0/EuropassSchema.xsd" locale="${cv.language}">`,
    '<DocumentInfo><DocumentType>ECV</DocumentType><CreationDate>2026-11-02T09:14:00.000Z</CreationDate><LastUpdateDate>2026-11-02T09:52:00.000Z</LastUpdateDate><XSDVersion>V3.3</XSDVersion><Generator>EWA</Generator><Comment>Europass CV</Comment></DocumentInfo>',
    tag(
      'LearnerInfo',
      identification(cv),
      headlines(cv),
      experience(cv),
      education(cv),
      skills(cv),
      achievements(cv),
    ),
    '</SkillsPassport>',
  ];
  return Buffer.from(`${file.join('\n')}\n`);
}

const escape = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const tag = (name: string, ...content: string[]) =>
  content.join('') === '' ? '' : `<${name}>${content.join('')}</${name}>`;
const text = (name: string, value: string) => tag(name, escape(value));
const labelled = (name: string, value: string) => tag(name, text('Label', value));
/** Europass keeps long texts as HTML, escaped once more. */
const html = (name: string, lines: string[]) =>
  lines.length === 0
    ? ''
    : text(name, `<ul>${lines.map((line) => `<li>${escape(line)}</li>`).join('')}</ul>`);

function identification({ name, email, phone, location, personal }: LabelledCv): string {
  const words = name.split(' ');
  const surname = words.at(-1) ?? name;
  return tag(
    'Identification',
    tag('PersonName', text('FirstName', words.slice(0, -1).join(' ')), text('Surname', surname)),
    tag(
      'ContactInfo',
      tag('Address', tag('Contact', text('Municipality', location))),
      tag('Email', text('Contact', email)),
      tag(
        'TelephoneList',
        tag(
          'Telephone',
          text('Contact', phone),
          '<Use><Code>mobile</Code><Label>Mobile</Label></Use>',
        ),
      ),
    ),
    tag('Demographics', ...personal.map(demographic)),
  );
}

/** Birth date and nationality have elements of their own; other personal lines stand among the achievements. */
function demographic(line: string): string {
  const birth = /(\d{1,2})[./](\d{1,2})[./](\d{4})/.exec(line);
  if (birth) {
    const [, day = '', month = '', year = ''] = birth;
    return `<Birthdate year="${year}" month="--${month.padStart(2, '0')}" day="---${day.padStart(2, '0')}"/>`;
  }
  const nationality = nationalityOf(line);
  if (nationality === undefined) return '';
  return tag('NationalityList', tag('Nationality', text('Label', nationality)));
}

function nationalityOf(line: string): string | undefined {
  return /^(?:nationality|staatsangehörigkeit|nationalité|nacionalidad|nacionalidade|nazionalità|cittadinanza)\s*:\s*(.+)$/iu.exec(
    line,
  )?.[1];
}

function headlines({ headline, summary }: LabelledCv): string {
  const [code, value] =
    summary === undefined ? ['position', headline] : ['personal_statement', summary];
  if (value === undefined) return '';
  return tag('Headline', tag('Type', text('Code', code)), tag('Description', text('Label', value)));
}

function period(start: string | undefined, end: string | null): string {
  const current =
    end === null ? '<Current>true</Current>' : `${moment('To', end)}<Current>false</Current>`;
  return tag('Period', start === undefined ? '' : moment('From', start), current);
}

function moment(name: string, value: string): string {
  const month = monthOf(value);
  const rest = month === undefined ? '' : ` month="--${String(month).padStart(2, '0')}"`;
  return `<${name} year="${yearOf(value)}"${rest}/>`;
}

const place = (location: string | undefined) =>
  location === undefined
    ? ''
    : tag('ContactInfo', tag('Address', tag('Contact', text('Municipality', location))));

function experience({ positions }: LabelledCv): string {
  const entry = ({ title, company, location, start, end, achievements }: LabelledPosition) =>
    tag(
      'WorkExperience',
      period(start, end),
      labelled('Position', title),
      html('Activities', achievements),
      tag('Employer', text('Name', company), place(location)),
    );
  return tag('WorkExperienceList', ...positions.map(entry));
}

function education({ education: entries }: LabelledCv): string {
  const entry = ({ degree, institution, start, end }: LabelledEducation) =>
    tag(
      'Education',
      period(start, end),
      text('Title', degree),
      tag('Organisation', text('Name', institution)),
    );
  return tag('EducationList', ...entries.map(entry));
}

function skills(cv: LabelledCv): string {
  const spoken = cv.languages.map(languageLevel);
  const mother = spoken.filter(({ level }) => isNative(level));
  const foreign = spoken.filter(({ level }) => !isNative(level));
  return tag(
    'Skills',
    tag(
      'Linguistic',
      tag(
        'MotherTongueList',
        ...mother.map(({ language }) => tag('MotherTongue', labelled('Description', language))),
      ),
      tag('ForeignLanguageList', ...foreign.map(foreignLanguage)),
    ),
    tag('JobRelated', html('Description', cv.skills)),
  );
}

function foreignLanguage({
  language,
  level,
}: {
  language: string;
  level: string | undefined;
}): string {
  const reached = frameworkLevel(level);
  const parts = ['Listening', 'Reading', 'SpokenInteraction', 'SpokenProduction', 'Writing'];
  const proficiency =
    reached === undefined
      ? ''
      : tag('ProficiencyLevel', ...parts.map((part) => text(part, reached)));
  return tag('ForeignLanguage', labelled('Description', language), proficiency);
}

/** Titles that the schema knows have a code; any other is words alone. */
function achievements(cv: LabelledCv): string {
  const list = (title: string, lines: string[]) =>
    lines.length === 0 ? '' : tag('Achievement', tag('Title', title), html('Description', lines));
  const known = (code: string, kind: 'certifications' | 'awards') =>
    list(text('Code', code) + text('Label', headingOf(cv, kind)), cv[kind]);
  return tag(
    'AchievementList',
    known('certifications', 'certifications'),
    known('honors_awards', 'awards'),
    list(
      text('Label', headingOf(cv, 'personal')),
      cv.personal.filter((line) => demographic(line) === ''),
    ),
  );
}

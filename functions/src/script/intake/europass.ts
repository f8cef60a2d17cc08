import type { Resume } from './json-resume.ts';
import { readHtmlLines } from './html-lines.ts';
import { readSkills } from './read-lists.ts';
import { attributeAt, nodesAt, parseXml, textAt, type XmlNode } from './xml-node.ts';

export type EuropassReading = {
  resume: Resume;
  /** The language its form was filled in. */
  locale: string | undefined;
};

/** Reads the XML of the Europass editor (SkillsPassport, schema 3.x); null when it cannot be parsed. */
export function readEuropass(source: string): EuropassReading | null {
  const document = parseXml(source);
  const [passport] = document ? nodesAt(document, 'SkillsPassport') : [];
  if (!passport) return null;
  const [learner = {}] = nodesAt(passport, 'LearnerInfo');
  const achievements = nodesAt(learner, 'AchievementList', 'Achievement');
  const withCode = (...codes: string[]) =>
    achievements
      .filter((node) => codes.includes(textAt(node, 'Title', 'Code') ?? ''))
      .flatMap((node) => readLines(textAt(node, 'Description')));
  const headline = readHeadline(learner);
  const resume: Resume = {
    ...readPerson(learner),
    ...headline,
    work: nodesAt(learner, 'WorkExperienceList', 'WorkExperience')
      .map(readWork)
      .filter(({ title }) => title !== ''),
    education: nodesAt(learner, 'EducationList', 'Education').map(readStudy),
    skills: readSkillLists(learner),
    languages: readTongues(learner),
    certifications: [
      ...withCode('certifications', 'courses', 'memberships'),
      ...readCertificates(learner),
    ],
    awards: withCode('honors_awards', 'awards', 'honors'),
    projects: withCode('projects', 'publications', 'presentations', 'conferences', 'seminars'),
  };
  return { resume, locale: attributeAt(passport, 'locale') };
}

type Person = Pick<Resume, 'name' | 'email' | 'phone' | 'location' | 'links' | 'personal'>;

function readPerson(learner: XmlNode): Person {
  const [identity = {}] = nodesAt(learner, 'Identification');
  const names = [
    textAt(identity, 'PersonName', 'FirstName'),
    textAt(identity, 'PersonName', 'Surname'),
  ];
  const [contact = {}] = nodesAt(identity, 'ContactInfo');
  const personal = [
    ...nodesAt(identity, 'Demographics', 'NationalityList', 'Nationality').flatMap((node) => {
      const text = textAt(node, 'Label');
      return text ? [{ attribute: 'nationality' as const, text }] : [];
    }),
    ...nodesAt(identity, 'Demographics', 'Gender').flatMap((node) => {
      const text = textAt(node, 'Label');
      return text ? [{ attribute: 'gender' as const, text }] : [];
    }),
  ];
  return {
    name: joined(names, ' '),
    email: textAt(contact, 'Email', 'Contact'),
    phone: textAt(contact, 'TelephoneList', 'Telephone', 'Contact'),
    location: readPlace(contact),
    links: nodesAt(contact, 'WebsiteList', 'Website').flatMap(
      (node) => textAt(node, 'Contact') ?? [],
    ),
    personal,
  };
}

/** One field holds what a person applies for or how they introduce themselves. */
function readHeadline(learner: XmlNode): Pick<Resume, 'headline' | 'summary'> {
  const code = textAt(learner, 'Headline', 'Type', 'Code');
  const text = readLines(textAt(learner, 'Headline', 'Description', 'Label')).join(' ');
  if (text === '') return {};
  return code === 'personal_statement' ? { summary: text } : { headline: text };
}

function readWork(work: XmlNode): Resume['work'][number] {
  return {
    title: textAt(work, 'Position', 'Label') ?? '',
    company: textAt(work, 'Employer', 'Name'),
    location: readPlace(nodesAt(work, 'Employer', 'ContactInfo')[0] ?? {}),
    ...readPeriod(work),
    highlights: readLines(textAt(work, 'Activities')),
  };
}

function readStudy(study: XmlNode): Resume['education'][number] {
  return {
    degree: textAt(study, 'Title'),
    institution: textAt(study, 'Organisation', 'Name'),
    ...readPeriod(study),
  };
}

function readPeriod(node: XmlNode): { start?: string; end?: string; current: boolean } {
  const [period = {}] = nodesAt(node, 'Period');
  const start = readMoment(nodesAt(period, 'From')[0]);
  const end = readMoment(nodesAt(period, 'To')[0]);
  const current = textAt(period, 'Current') === 'true' || (start !== undefined && !end);
  return { ...(start ? { start } : {}), ...(end && !current ? { end } : {}), current };
}

/** XML dates of parts: year="2019" month="--03". */
function readMoment(node: XmlNode | undefined): string | undefined {
  const year = node && attributeAt(node, 'year');
  const month = node && /\d\d/.exec(attributeAt(node, 'month') ?? '')?.[0];
  return year && month ? `${year}-${month}` : year;
}

function readPlace(contactInfo: XmlNode): string | undefined {
  const path = ['Address', 'Contact'];
  return joined(
    [
      textAt(contactInfo, ...path, 'Municipality'),
      textAt(contactInfo, ...path, 'Country', 'Label'),
    ],
    ', ',
  );
}

function readSkillLists(learner: XmlNode): string[] {
  const kinds = ['JobRelated', 'Computer', 'Organisational', 'Communication', 'Other'];
  return kinds.flatMap((kind) =>
    readSkills(readHtmlLines(textAt(learner, 'Skills', kind, 'Description') ?? ''))
      .filter(({ confidence }) => confidence > 0.5)
      .map(({ text }) => text),
  );
}

function readCertificates(learner: XmlNode): string[] {
  const foreign = ['Skills', 'Linguistic', 'ForeignLanguageList', 'ForeignLanguage'];
  return [...nodesAt(learner, ...foreign), ...nodesAt(learner, 'Skills', 'Computer')]
    .flatMap((node) => nodesAt(node, 'CertificateList', 'Certificate'))
    .flatMap((node) => textAt(node, 'Title') ?? []);
}

function readTongues(learner: XmlNode): string[] {
  const [linguistic = {}] = nodesAt(learner, 'Skills', 'Linguistic');
  const mother = nodesAt(linguistic, 'MotherTongueList', 'MotherTongue').flatMap((node) => {
    const name = textAt(node, 'Description', 'Label');
    return name ? [`${name} (native)`] : [];
  });
  const foreign = nodesAt(linguistic, 'ForeignLanguageList', 'ForeignLanguage').flatMap((node) => {
    const name = textAt(node, 'Description', 'Label');
    const level =
      textAt(node, 'ProficiencyLevel', 'SpokenInteraction') ??
      textAt(node, 'ProficiencyLevel', 'Listening');
    return name ? [level ? `${name} (${level})` : name] : [];
  });
  return [...mother, ...foreign];
}

/** Long texts are HTML inside the XML: one line for each paragraph or list item. */
function readLines(text: string | undefined): string[] {
  return text === undefined ? [] : readHtmlLines(text).map((line) => line.text);
}

function joined(parts: (string | undefined)[], separator: string): string | undefined {
  const text = parts.filter((part) => part !== undefined).join(separator);
  return text === '' ? undefined : text;
}

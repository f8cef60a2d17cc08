import { analyzeCvContext } from '../../../../functions/src/script/context/analyze-cv-context.ts';
import { metric, type Metric } from '../../lib/report.ts';
import type { LabelledCv } from '../corpus/labelled-cv.ts';
import type { Part } from '../part.ts';
import { readCorpus } from '../read-corpus.ts';
import { corpusMonth } from '../writing.ts';

type Finding = { label: LabelledCv; industry: string; level: string };

const industryAtLeast = 90;
const levelAtLeast = 85;

/** Field and level of work against the labels; a document that could not be read was not understood. */
export const understanding: Part = {
  describe: () => 'field and level of work, held out from every word list',
  async measure() {
    const findings = (await readCorpus()).map(({ label, cv }): Finding => {
      if (!cv) return { label, industry: '(unread)', level: '(unread)' };
      const { industry, level } = analyzeCvContext(cv, {}, corpusMonth);
      return { label, industry: industry.industry, level: level.level };
    });
    const byLanguage = Map.groupBy(findings, ({ label }) => label.language);
    console.table(
      Object.fromEntries(
        [...byLanguage].map(([language, some]) => [
          language,
          { CVs: some.length, 'field %': fieldRight(some), 'level %': levelRight(some) },
        ]),
      ),
    );
    for (const { label, industry, level } of findings) {
      const wrong = [
        industry === label.industry ? null : `${label.industry} taken for ${industry}`,
        level === label.level ? null : `${label.level} taken for ${level}`,
      ].filter((words) => words !== null);
      if (wrong.length > 0) console.log(`  ${label.id}: ${wrong.join(', ')}`);
    }
    return metricsOf(findings);
  },
};

function metricsOf(findings: Finding[]): Metric[] {
  return [
    metric('industry_right', fieldRight(findings), '%', { atLeast: industryAtLeast }),
    metric('level_right', levelRight(findings), '%', { atLeast: levelAtLeast }),
  ];
}

const share = (findings: Finding[], isRight: (finding: Finding) => boolean) =>
  Math.round((1000 * findings.filter(isRight).length) / findings.length) / 10;
const fieldRight = (findings: Finding[]) =>
  share(findings, ({ label, industry }) => industry === label.industry);
const levelRight = (findings: Finding[]) =>
  share(findings, ({ label, level }) => level === label.level);

import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '../../../components/disclosure.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Panel } from '../../../components/panel.tsx';
import { doubtfulFacts } from '../../../lib/cv-document.ts';
import { CvDetails } from './cv-details.tsx';
import { CvFindings } from './cv-findings.tsx';
import { Marked } from './marked.tsx';

type CvOverviewProps = {
  cv: ParsedCV;
  /** Where the reader comes from: the form gives the focus back. */
  after: 'reading' | 'saved' | 'left';
  onEdit: () => void;
};

export function CvOverview({ cv, after, onEdit }: CvOverviewProps) {
  const { t } = useTranslation();
  const doubtful = doubtfulFacts(cv);
  const { name, headline } = cv.personalInfo;
  const factOf = (kind: 'name' | 'headline') => cv.facts.find((fact) => fact.kind === kind)?.id;
  return (
    <Panel aria-labelledby="cv-title" data-testid="understood-cv">
      <Stack gap="md">
        <Group justify="space-between" align="start">
          <Title order={2} size="h3" id="cv-title">
            {t('cv.title')}
          </Title>
          <Button
            variant="light"
            onClick={onEdit}
            ref={after === 'reading' ? undefined : takeFocus}
            data-testid="correct-cv"
          >
            {t('cv.edit')}
          </Button>
        </Group>
        <div>
          {/* There before its text is, or screen readers miss the change. */}
          <Text role="status" size="sm" c="dimmed">
            {after === 'saved' ? t('cv.saved') : ''}
          </Text>
          <Marked factId={factOf('name')} doubtful={doubtful}>
            <Text component="span" fw={650} fz="lg">
              {name}
            </Text>
          </Marked>
          {headline !== undefined && (
            <Marked factId={factOf('headline')} doubtful={doubtful}>
              <Text component="span" c="dimmed">
                {headline}
              </Text>
            </Marked>
          )}
        </div>
        <CvFindings findings={cv.findings} />
        {doubtful.size > 0 && (
          <Notice tone="warn" testId="doubtful-lines">
            <Text size="sm">{t('cv.doubtfulLines', { count: doubtful.size })}</Text>
          </Notice>
        )}
        <Disclosure
          summary={t('cv.everything')}
          note={countsOf(cv)
            .filter(({ count }) => count > 0)
            .map(({ what, count }) => t(`cv.count.${what}`, { count }))
            .join(' · ')}
          open={doubtful.size > 0}
          testId="cv-everything"
        >
          <CvDetails cv={cv} doubtful={doubtful} />
        </Disclosure>
      </Stack>
    </Panel>
  );
}

function countsOf({ experience, education, skills }: ParsedCV) {
  return [
    { what: 'positions', count: experience.length },
    { what: 'studies', count: education.length },
    { what: 'skills', count: skills.length },
  ] as const;
}

function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus({ preventScroll: true });
}

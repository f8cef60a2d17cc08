import type { OptimizedScript } from '@cvplus/contracts/script';
import { Divider, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel.tsx';
import type { CvSnapshot } from '../../../lib/cv-document.ts';
import { ScriptReport } from './script-report.tsx';
import { SentenceSources } from './sentence-sources.tsx';

type ScriptEvidenceProps = { script: OptimizedScript; cv: CvSnapshot; edited: boolean };

/** What a person needs to trust a script before they approve it: its sources and its scores. */
export function ScriptEvidence({ script, cv, edited }: ScriptEvidenceProps) {
  const { t } = useTranslation();
  return (
    <Panel aria-labelledby="evidence-title">
      <Stack gap="md">
        <div>
          <Title order={2} size="h3" id="evidence-title">
            {t('script.sources.title')}
          </Title>
          {edited && (
            <Text size="sm" c="dimmed">
              {t('script.sources.ofOriginal')}
            </Text>
          )}
        </div>
        <SentenceSources script={script} cv={cv} />
        <Divider color="var(--app-line)" />
        <ScriptReport script={script} />
      </Stack>
    </Panel>
  );
}

import { Divider, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel.tsx';
import type { CvSnapshot } from '../../../lib/cv-document.ts';
import { formatSeconds } from '../../../lib/format.ts';
import type { VideoIntroductionProps } from '../introduction-props.ts';
import type { IntroductionData } from '../introduction-view.ts';
import { OwnWords } from './own-words.tsx';
import { ScriptNotes } from './script-notes.tsx';
import { ScriptReport } from './script-report.tsx';
import { ScriptVersions } from './script-versions.tsx';
import { SentenceSources } from './sentence-sources.tsx';

type ScriptPanelProps = {
  data: IntroductionData;
  cv: CvSnapshot;
  onRegenerate: VideoIntroductionProps['onRegenerate'];
};

export function ScriptPanel({ data, cv, onRegenerate }: ScriptPanelProps) {
  const { t } = useTranslation();
  const { script, scriptVersions, options, business } = data;
  return (
    <Panel aria-labelledby="script-title">
      <Stack gap="md">
        <Title order={2} size="h3" id="script-title">
          {t('script.title')}
        </Title>
        {script ? (
          <>
            <Text size="sm" c="dimmed">
              {t(`script.method.${script.metadata.method}`)}
              {' · '}
              {t('script.spoken', {
                words: script.metadata.wordCount,
                time: formatSeconds(script.metadata.estimatedSeconds),
              })}
            </Text>
            <SentenceSources script={script} cv={cv} />
            <ScriptNotes notes={script.metadata.notes} />
          </>
        ) : (
          <Text c="dimmed">{t('script.none')}</Text>
        )}
        <OwnWords script={script} onSubmit={(text) => onRegenerate(text, options, business)} />
        {script && (
          <>
            <Divider color="var(--app-line)" />
            <ScriptReport script={script} />
          </>
        )}
        <ScriptVersions versions={scriptVersions} />
      </Stack>
    </Panel>
  );
}

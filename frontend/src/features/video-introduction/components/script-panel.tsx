import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel.tsx';
import { formatSeconds } from '../../../lib/format.ts';
import type { VideoIntroductionProps } from '../introduction-props.ts';
import type { IntroductionData } from '../introduction-view.ts';
import { OwnWords } from './own-words.tsx';
import { ScriptNotes } from './script-notes.tsx';
import { ScriptVersions } from './script-versions.tsx';

type ScriptPanelProps = {
  data: IntroductionData;
  onRegenerate: VideoIntroductionProps['onRegenerate'];
};

export function ScriptPanel({ data, onRegenerate }: ScriptPanelProps) {
  const { t } = useTranslation();
  const { script, scriptVersions, options } = data;
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
            <Text lang={script.metadata.language} lh={1.65} style={{ whiteSpace: 'pre-wrap' }}>
              {script.content}
            </Text>
            <ScriptNotes notes={script.metadata.notes} />
          </>
        ) : (
          <Text c="dimmed">{t('script.none')}</Text>
        )}
        <ScriptVersions versions={scriptVersions} />
        <OwnWords script={script} onSubmit={(text) => onRegenerate(text, options)} />
      </Stack>
    </Panel>
  );
}

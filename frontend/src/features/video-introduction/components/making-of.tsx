import type { AttemptView } from '@cvplus/contracts/video-introduction';
import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel.tsx';
import type { IntroductionData, IntroductionTimes } from '../introduction-view.ts';
import { AttemptList } from './attempt-list.tsx';
import { TimesTable } from './times-table.tsx';

type MakingOfProps = {
  engine: IntroductionData['engine'];
  attempts: AttemptView[];
  times: IntroductionTimes | null;
};

/** Who made it and why, what was tried, how long it took. */
export function MakingOf({ engine, attempts, times }: MakingOfProps) {
  const { t } = useTranslation();
  return (
    <Panel aria-labelledby="making-title">
      <Stack gap="lg">
        <Title order={2} size="h3" id="making-title">
          {t('video.detailsTitle')}
        </Title>
        {engine && (
          <div data-testid="engine">
            <Text fw={620}>
              {t('video.madeBy', { provider: t(`provider.${engine.provider}`) })}
            </Text>
            <Text>{engine.reason}</Text>
          </div>
        )}
        <TimesTable times={times} />
        <AttemptList attempts={attempts} />
      </Stack>
    </Panel>
  );
}

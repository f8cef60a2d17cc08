import type { OptimizedScript, Understanding } from '@cvplus/contracts/script';
import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.tsx';
import { percentOf } from '../score-words.ts';
import { wordsForUnderstanding } from '../understanding-words.ts';
import { ModelAdvice } from './model-advice.tsx';
import { ProductionNotes } from './production-notes.tsx';
import { ScoreExplanation } from './score-explanation.tsx';
import { ScriptMaking } from './script-making.tsx';
import { ScriptScores } from './script-scores.tsx';

/** What is known of a script besides its words: what the CV was read as, scores, writing, speaking. */
export function ScriptReport({ script }: { script: OptimizedScript }) {
  const { t } = useTranslation();
  const { understanding, scores, writing, production, advice } = script.metadata;
  return (
    <Stack gap="md" data-testid="script-report">
      <div>
        <Title order={3} size="h4">
          {t('script.scores.title')}
        </Title>
        {understanding && <ReadAs understanding={understanding} />}
      </div>
      {writing?.fallbackReason != null && (
        <Notice tone="info" testId="fallback">
          <Text size="sm">{t('script.making.fallback', { reason: writing.fallbackReason })}</Text>
        </Notice>
      )}
      <ScriptScores script={script} />
      {scores ? (
        <ScoreExplanation scores={scores} />
      ) : (
        <Text size="sm" c="dimmed">
          {t('script.scores.none')}
        </Text>
      )}
      <ScriptMaking metadata={script.metadata} />
      {production && <ProductionNotes plan={production} />}
      {advice && <ModelAdvice advice={advice} />}
    </Stack>
  );
}

function ReadAs({ understanding }: { understanding: Understanding }) {
  const { t } = useTranslation();
  const { industry, industryConfidence } = understanding;
  return (
    <Text data-testid="understanding">
      {wordsForUnderstanding(understanding, t)}
      {industry !== 'general' && (
        <Text component="span" size="sm" c="dimmed" ml={8}>
          {t('script.understanding.sure', { percent: percentOf(industryConfidence) })}
        </Text>
      )}
    </Text>
  );
}

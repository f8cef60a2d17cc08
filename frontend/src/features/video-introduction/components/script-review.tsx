import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Panel } from '../../../components/panel.tsx';
import type { CvSnapshot } from '../../../lib/cv-document.ts';
import { useSteering } from '../hooks/use-steering.ts';
import type { ReviewView } from '../introduction-view.ts';
import { judgeScriptText } from '../spoken-time.ts';
import { ScriptEditor } from './script-editor.tsx';
import { ScriptEvidence } from './script-evidence.tsx';
import { ScriptNotes } from './script-notes.tsx';

type ScriptReviewProps = { jobId: string; view: ReviewView; cv: CvSnapshot };

export function ScriptReview({ jobId, view, cv }: ScriptReviewProps) {
  const { t } = useTranslation();
  const { script, generationId } = view;
  const [text, setText] = useState(script.content);
  const steering = useSteering(jobId, generationId);
  const edited = text.trim() !== script.content.trim();
  return (
    <Stack gap="lg">
      <Panel aria-labelledby="review-title">
        <Stack gap="lg">
          <div>
            <Title order={2} size="h3" id="review-title">
              {t('review.title')}
            </Title>
            <Text c="dimmed" mt={4}>
              {t('review.lead')}
            </Text>
          </div>
          <ScriptNotes notes={script.metadata.notes} />
          <ScriptEditor text={text} onChange={setText} script={script} />
          {steering.late && (
            <Notice tone="info" role="status">
              {t('review.late')}
            </Notice>
          )}
          <ErrorNotice error={steering.error} />
          <Group>
            <Button
              loading={steering.busy === 'approve-script'}
              disabled={judgeScriptText(text) !== 'fine'}
              onClick={() => steering.approve(edited ? text.trim() : undefined)}
              data-testid="approve-script"
            >
              {t(edited ? 'review.approveEdited' : 'review.approve')}
            </Button>
            {edited && (
              <Button variant="default" onClick={() => setText(script.content)}>
                {t('review.restore')}
              </Button>
            )}
            <Button
              variant="subtle"
              loading={steering.busy === 'cancel'}
              onClick={steering.cancel}
              data-testid="cancel"
            >
              {t('review.cancel')}
            </Button>
          </Group>
        </Stack>
      </Panel>
      <ScriptEvidence script={script} cv={cv} edited={edited} />
    </Stack>
  );
}

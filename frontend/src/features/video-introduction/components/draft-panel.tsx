import type { DraftView } from '@cvplus/contracts/video-introduction';
import { Badge, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel.tsx';
import { useMediaFiles } from '../hooks/use-media-files.ts';
import { MediaPlayer } from './media-player.tsx';

type DraftPanelProps = { draft: DraftView; title: string; language: string };

/** The in-house draft, and honestly what it is. */
export function DraftPanel({ draft, title, language }: DraftPanelProps) {
  const { t } = useTranslation();
  switch (draft.status) {
    case 'rendering':
      return (
        <Panel>
          <Group gap="md" role="status">
            <Loader size="sm" type="dots" aria-hidden="true" />
            <Text>{t('draft.rendering')}</Text>
          </Group>
        </Panel>
      );
    case 'failed':
      return (
        <Panel>
          <Text c="dimmed">{t('draft.failed')}</Text>
        </Panel>
      );
    case 'ready':
      return <ReadyDraft draft={draft} title={title} language={language} />;
  }
}

type ReadyDraftProps = Omit<DraftPanelProps, 'draft'> & {
  draft: Extract<DraftView, { status: 'ready' }>;
};

function ReadyDraft({ draft: { media, voiced }, title, language }: ReadyDraftProps) {
  const { t } = useTranslation();
  const files = useMediaFiles(media);
  return (
    <Panel aria-labelledby="draft-title">
      <Stack gap="md">
        <Group gap="sm">
          <Title order={2} size="h3" id="draft-title">
            {t('draft.title')}
          </Title>
          <Badge color="apricot.3" c="dark.9" tt="none">
            {`${media.width} × ${media.height}`}
          </Badge>
        </Group>
        <Text c="dimmed">
          {t('draft.note')} {!voiced && t('draft.silent')}
        </Text>
        <MediaPlayer
          media={media}
          files={files}
          label={t('player.draftLabel', { title })}
          language={language}
          testId="draft-video"
        />
      </Stack>
    </Panel>
  );
}

import { Group, Stack, Text, Title } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '../../../components/disclosure.tsx';
import { Icon } from '../../../components/icons.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Panel } from '../../../components/panel.tsx';
import type { CvSnapshot } from '../../../lib/cv-document.ts';
import { fileNameOf, formatBytes, formatSeconds } from '../../../lib/format.ts';
import { useMediaFiles } from '../hooks/use-media-files.ts';
import type { VideoIntroductionProps } from '../introduction-props.ts';
import type { VideoView } from '../introduction-view.ts';
import { DownloadButton } from './download-button.tsx';
import { MakingOf } from './making-of.tsx';
import { MediaPlayer } from './media-player.tsx';
import { OrderForm } from './order-form.tsx';
import { ScriptPanel } from './script-panel.tsx';
import { VideoRating } from './video-rating.tsx';
import { VideoQualityIndicator } from './video-quality-indicator.tsx';

type FinishedVideoProps = Pick<
  VideoIntroductionProps,
  'jobId' | 'data' | 'onGenerate' | 'onRegenerate' | 'renderCv'
> & {
  title: string;
  cv: CvSnapshot;
  /** The CV is being edited: nothing is ordered from it meanwhile. */
  editing: boolean;
  onEditing: (editing: boolean) => void;
  view: VideoView;
};

export function FinishedVideo(props: FinishedVideoProps) {
  const { jobId, title, cv, view, data, onGenerate, onRegenerate, renderCv, editing, onEditing } =
    props;
  const { t } = useTranslation();
  const { media, quality, generationId, rating } = view;
  const files = useMediaFiles(media);
  const player = useRef<HTMLVideoElement>(null);
  const showPlace = (seconds: number) => {
    const video = player.current;
    if (!video) return;
    video.currentTime = seconds;
    video.scrollIntoView({ block: 'center' });
    // The next key then plays it.
    video.focus({ preventScroll: true });
  };
  return (
    <Stack gap="lg">
      <Panel aria-labelledby="video-title">
        <Stack gap="md">
          <Title order={2} size="h3" id="video-title">
            {t('video.ready')}
          </Title>
          <MediaPlayer
            media={media}
            files={files}
            label={t('player.label', { title })}
            language={view.language}
            testId="final-video"
            videoRef={player}
          />
          <Group justify="space-between">
            <Text size="sm" c="dimmed">
              {t('video.facts', {
                time: formatSeconds(Math.round(media.durationSeconds)),
                width: media.width,
                height: media.height,
                size: formatBytes(media.sizeBytes),
              })}
            </Text>
            <Group gap="sm">
              <DownloadButton
                file={files.captions}
                fileName={fileNameOf(title, 'vtt')}
                label={t('video.downloadCaptions')}
                variant="default"
                testId="download-captions"
              />
              <DownloadButton
                file={files.video}
                fileName={fileNameOf(title, 'mp4')}
                label={t('video.download')}
                variant="filled"
                testId="download"
              />
            </Group>
          </Group>
          {quality?.verdict === 'fail' && <Notice tone="warn">{t('video.notPassed')}</Notice>}
          {quality && generationId !== null && (
            <VideoRating jobId={jobId} generationId={generationId} rated={rating} />
          )}
        </Stack>
      </Panel>
      <MakingOf engine={view.data.engine} attempts={view.attempts} times={view.times} />
      <ScriptPanel data={view.data} cv={cv} onRegenerate={onRegenerate} />
      {quality && (
        <VideoQualityIndicator
          quality={quality}
          recommendations={quality.recommendations}
          onShowPlace={showPlace}
        />
      )}
      {renderCv?.(cv, onEditing)}
      <Panel hidden={editing}>
        <Disclosure summary={t('order.again')} testId="order-again">
          <OrderForm
            data={data}
            startWith={view.data}
            submitLabel={t('order.submitAgain')}
            onGenerate={onGenerate}
          />
        </Disclosure>
      </Panel>
      <Text size="sm" c="dimmed" ta="center">
        <Icon name="sparkle" size={14} /> {t('app.aiNotice')}
      </Text>
    </Stack>
  );
}

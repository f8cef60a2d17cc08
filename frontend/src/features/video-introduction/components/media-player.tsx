import type { Media } from '@cvplus/contracts/video-introduction';
import { Button, Loader, Text } from '@mantine/core';
import type { CSSProperties, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { MediaFiles } from '../hooks/use-media-files.ts';
import classes from './media-player.module.css';

type MediaPlayerProps = {
  media: Media;
  files: MediaFiles;
  label: string;
  /** Of the captions. */
  language: string;
  testId: string;
  /** For whoever takes people to a place in the video. */
  videoRef?: Ref<HTMLVideoElement>;
};

export function MediaPlayer(props: MediaPlayerProps) {
  const { media, files, label, language, testId, videoRef } = props;
  const { t } = useTranslation();
  const { video, poster, captions } = files;
  const ratio = { '--ratio': `${media.width} / ${media.height}` } as CSSProperties;
  return (
    <div>
      <div className={classes.frame} style={ratio}>
        {video.state === 'ready' ? (
          <video
            // A track added to a running video is not always picked up; a fresh element always is.
            key={`${video.url} ${captions.state}`}
            ref={videoRef}
            className={classes.video}
            controls
            playsInline
            preload="metadata"
            aria-label={label}
            src={video.url}
            poster={poster.state === 'ready' ? poster.url : undefined}
            data-testid={testId}
          >
            {captions.state === 'ready' && (
              <track
                kind="captions"
                src={captions.url}
                srcLang={language}
                label={t('player.captions')}
                default
              />
            )}
          </video>
        ) : (
          <div className={classes.waiting} role="status">
            {video.state === 'failed' ? (
              <>
                <Text>{t('player.failed')}</Text>
                <Button variant="white" onClick={video.retry}>
                  {t('player.again')}
                </Button>
              </>
            ) : (
              <>
                <Loader color="apricot.3" aria-hidden="true" />
                <Text size="sm">{t('player.loading')}</Text>
              </>
            )}
          </div>
        )}
      </div>
      {captions.state === 'failed' && (
        <Text size="sm" c="dimmed" mt={6}>
          {t('player.captionsFailed')}
        </Text>
      )}
    </div>
  );
}

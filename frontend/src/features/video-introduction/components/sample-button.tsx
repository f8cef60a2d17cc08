import { Button, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icons.tsx';

/** Plays a sample of a voice; nothing is loaded before somebody asks. */
export function SampleButton({ url }: { url: string }) {
  const { t } = useTranslation();
  const sound = useRef<HTMLAudioElement>(null);
  const [state, setState] = useState<'silent' | 'playing' | 'failed'>('silent');
  const isPlaying = state === 'playing';
  const toggle = () => {
    if (isPlaying) sound.current?.pause();
    else sound.current?.play().catch(() => setState('failed'));
  };
  return (
    <>
      <audio
        ref={sound}
        src={url}
        preload="none"
        onPlay={() => setState('playing')}
        onPause={() => setState('silent')}
        onEnded={() => setState('silent')}
        onError={() => setState('failed')}
      />
      <Button
        variant="default"
        leftSection={<Icon name={isPlaying ? 'cross' : 'play'} />}
        onClick={toggle}
        data-testid="voice-sample"
      >
        {t(isPlaying ? 'order.face.stop' : 'order.face.listen')}
      </Button>
      {state === 'failed' && (
        <Text size="sm" role="status">
          {t('order.face.sampleFailed')}
        </Text>
      )}
    </>
  );
}

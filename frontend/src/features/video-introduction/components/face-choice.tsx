import type { FaceOffer } from '@cvplus/contracts/face-offer';
import type { FaceProvider, Presenter, VideoOptions } from '@cvplus/contracts/video-options';
import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.tsx';
import { faceProviderOf, voicesOf, withFace, withVoice } from '../face-wishes.ts';
import { useFaces } from '../hooks/use-faces.ts';
import { FaceGrid } from './face-grid.tsx';
import { VoiceChoice } from './voice-choice.tsx';

type FaceChoiceProps = {
  options: VideoOptions;
  onOptionsChange: (options: VideoOptions) => void;
  error?: string | undefined;
};

/** Who speaks, as soon as an engine is chosen that shows somebody. */
export function FaceChoice(props: FaceChoiceProps) {
  const provider = faceProviderOf(props.options);
  return provider && <FacesOf key={provider} provider={provider} {...props} />;
}

type Filter = Presenter | 'anybody';

function FacesOf({ provider, ...props }: FaceChoiceProps & { provider: FaceProvider }) {
  const { options, error } = props;
  const { t } = useTranslation();
  // Until somebody filters, it shows whom they asked for.
  const [filter, setFilter] = useState<Filter | null>(null);
  const presenter = filter ?? options.presenter;
  const { language, style } = options;
  const faces = useFaces(provider, {
    style,
    ...(language !== undefined && { language }),
    ...(presenter !== 'anybody' && { presenter }),
  });
  const engine = t(`provider.${provider}`);
  switch (faces.state) {
    case 'loading':
      return (
        <Group gap="xs" role="status">
          <Loader size="xs" aria-hidden="true" />
          <Text size="sm">{t('order.face.loading')}</Text>
        </Group>
      );
    case 'failed':
      return (
        <Notice tone="warn" role="status" testId="faces-failed">
          <Text size="sm">{t('order.face.failed')}</Text>
          <Button variant="subtle" size="compact-sm" onClick={faces.retry}>
            {t('order.face.again')}
          </Button>
          <FaceError error={error} />
        </Notice>
      );
    case 'ready':
      if (!faces.offer?.list) {
        return (
          <Notice tone="info" testId="no-faces">
            <Text size="sm">
              {t(faces.offer ? 'order.face.noList' : 'order.face.notInUse', { engine })}
            </Text>
            <FaceError error={error} />
          </Notice>
        );
      }
      return (
        <OfferedFaces
          {...props}
          provider={provider}
          engine={engine}
          list={faces.offer.list}
          filter={presenter}
          onFilter={setFilter}
        />
      );
  }
}

type OfferedFacesProps = FaceChoiceProps & {
  provider: FaceProvider;
  engine: string;
  list: NonNullable<FaceOffer['list']>;
  filter: Filter;
  onFilter: (filter: Filter) => void;
};

function OfferedFaces(props: OfferedFacesProps) {
  const { options, onOptionsChange, provider, engine, list, filter, onFilter, error } = props;
  const chosen = list.faces.find(({ id }) => id === options.face?.avatarId) ?? null;
  return (
    <Stack gap="md" data-testid="faces">
      <FaceGrid
        engine={engine}
        list={list}
        chosenId={options.face?.avatarId ?? null}
        onChoose={(face) => onOptionsChange(withFace(options, provider, face))}
        filter={filter}
        onFilter={onFilter}
        error={error}
      />
      {chosen && (
        <VoiceChoice
          key={chosen.id}
          voices={voicesOf(chosen, list.voices)}
          chosenId={options.face?.voiceId ?? null}
          ownId={chosen.defaultVoiceId}
          onChoose={(voiceId) => onOptionsChange(withVoice(options, voiceId))}
        />
      )}
    </Stack>
  );
}

/** What the server says of a face must not be lost where there are none to show. */
function FaceError({ error }: { error: string | undefined }) {
  return (
    error !== undefined && (
      <Text size="sm" c="red" role="alert">
        {error}
      </Text>
    )
  );
}

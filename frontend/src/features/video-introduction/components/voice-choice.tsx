import type { OfferedVoice } from '@cvplus/contracts/face-offer';
import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SampleButton } from './sample-button.tsx';

type VoiceChoiceProps = {
  voices: readonly OfferedVoice[];
  chosenId: string | null;
  /** The voice that the face brings along. */
  ownId: string | null;
  onChoose: (voiceId: string | null) => void;
};

const own = '';

/** With whose voice a chosen face speaks. */
export function VoiceChoice({ voices, chosenId, ownId, onChoose }: VoiceChoiceProps) {
  const { t, i18n } = useTranslation();
  const heard = voices.find(({ id }) => id === (chosenId ?? ownId)) ?? null;
  const languagesOf = ({ languages }: OfferedVoice) =>
    languages.length === 0
      ? t('order.face.anyLanguage')
      : languages.map((code) => languageName(code, i18n.language)).join(', ');
  const isElsewhere = chosenId !== null && !voices.some(({ id }) => id === chosenId);
  return (
    <Stack gap={6}>
      <Group align="flex-end" gap="sm">
        <NativeSelect
          label={t('order.face.voice')}
          value={chosenId ?? own}
          onChange={({ currentTarget: { value } }) => onChoose(value === own ? null : value)}
          data={[
            { value: own, label: t('order.face.ownVoice') },
            ...(isElsewhere ? [{ value: chosenId, label: t('order.face.notShown') }] : []),
            ...voices.map((voice) => ({
              value: voice.id,
              label: `${voice.name} · ${languagesOf(voice)}`,
            })),
          ]}
          data-testid="voice"
        />
        {heard?.previewUrl != null && <SampleButton key={heard.id} url={heard.previewUrl} />}
      </Group>
      <Text size="sm" c="dimmed">
        {heard?.previewUrl === null && `${t('order.face.noSample')} `}
        {t('order.face.voiceHint')}
      </Text>
    </Stack>
  );
}

function languageName(code: string, readerLanguage: string): string {
  try {
    return new Intl.DisplayNames([readerLanguage], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

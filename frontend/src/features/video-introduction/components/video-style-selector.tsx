import { videoStyles, type VideoStyle } from '@cvplus/contracts/video-options';
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup, type Choice } from '../../../components/choice-group.tsx';
import type { StyleRecommendation } from '../introduction-props.ts';

type VideoStyleSelectorProps = {
  selectedStyle: VideoStyle;
  onStyleChange: (style: VideoStyle) => void;
  industryRecommendations: readonly StyleRecommendation[];
};

export function VideoStyleSelector(props: VideoStyleSelectorProps) {
  const { selectedStyle, onStyleChange, industryRecommendations } = props;
  const { t } = useTranslation();
  const advised = new Set(industryRecommendations.map(({ style }) => style));

  function choiceOf(style: VideoStyle): Choice<VideoStyle> {
    return {
      value: style,
      label: t(`order.style.${style}`),
      hint: t(`order.style.${style}Hint`),
      ...(advised.has(style) && { mark: t('order.style.recommended') }),
      testId: `style-${style}`,
    };
  }

  return (
    <Stack gap="xs">
      <ChoiceGroup
        label={t('order.style.label')}
        value={selectedStyle}
        choices={videoStyles.map(choiceOf)}
        onChange={onStyleChange}
        minWidth={200}
      />
      {industryRecommendations.map(({ style, reason }) => (
        <Text key={style} size="sm" c="dimmed">
          <strong>{t(`order.style.${style}`)}:</strong> {reason}
        </Text>
      ))}
    </Stack>
  );
}

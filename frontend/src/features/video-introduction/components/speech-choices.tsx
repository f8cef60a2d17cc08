import {
  paces,
  platforms,
  scriptLanguages,
  type ScriptLanguage,
  type VideoOptions,
} from '@cvplus/contracts/video-options';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../../../components/choice-group.tsx';
import type { ErrorAt } from '../../../lib/use-field-errors.ts';

type SpeechChoicesProps = {
  options: VideoOptions;
  onChange: (options: VideoOptions) => void;
  errorAt: ErrorAt;
};

/** Where it will be watched, in which language and how fast it is spoken. */
export function SpeechChoices({ options, onChange, errorAt }: SpeechChoicesProps) {
  const { t } = useTranslation();
  const languages: readonly (ScriptLanguage | 'auto')[] = ['auto', ...scriptLanguages];
  return (
    <>
      <ChoiceGroup
        label={t('order.platform.label')}
        value={options.platform}
        choices={platforms.map((platform) => ({
          value: platform,
          label: t(`order.platform.${platform}`),
          testId: `platform-${platform}`,
        }))}
        onChange={(platform) => onChange({ ...options, platform })}
        minWidth={120}
        error={errorAt('options.platform')}
      />
      <ChoiceGroup
        label={t('order.language.label')}
        value={options.language ?? 'auto'}
        choices={languages.map((language) => ({
          value: language,
          label: t(`order.language.${language}`),
          testId: `language-${language}`,
        }))}
        onChange={(language) => onChange(withLanguage(options, language))}
        minWidth={110}
        error={errorAt('options.language')}
      />
      <ChoiceGroup
        label={t('order.pace.label')}
        value={options.pace}
        choices={paces.map((pace) => ({
          value: pace,
          label: t(`order.pace.${pace}`),
          hint: t(`order.pace.${pace}Hint`),
          testId: `pace-${pace}`,
        }))}
        onChange={(pace) => onChange({ ...options, pace })}
        minWidth={170}
        error={errorAt('options.pace')}
      />
    </>
  );
}

function withLanguage(options: VideoOptions, language: ScriptLanguage | 'auto'): VideoOptions {
  if (language !== 'auto') return { ...options, language };
  const free = { ...options };
  delete free.language;
  return free;
}

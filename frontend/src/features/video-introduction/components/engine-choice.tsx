import {
  type ProviderName,
  providerNames,
  type VideoOptions,
} from '@cvplus/contracts/video-options';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup, type Choice } from '../../../components/choice-group.tsx';

type Engine = ProviderName | 'auto';

type EngineChoiceProps = {
  options: VideoOptions;
  onOptionsChange: (options: VideoOptions) => void;
};

export function EngineChoice({ options, onOptionsChange }: EngineChoiceProps) {
  const { t } = useTranslation();
  const preferred = options.preferredProvider ?? 'auto';
  const engines: Engine[] = ['auto', ...providerNames];
  const choices = engines.map((value): Choice<Engine> => ({
    value,
    label: t(`order.engine.${value}`),
    hint: t(`order.engine.${value}Hint`),
  }));
  return (
    <ChoiceGroup
      label={t('order.engine.label')}
      value={preferred}
      choices={choices.map((choice) => ({ ...choice, testId: `engine-${choice.value}` }))}
      onChange={(engine) => onOptionsChange(withEngine(options, engine))}
      minWidth={200}
    />
  );
}

function withEngine(options: VideoOptions, engine: Engine): VideoOptions {
  if (engine !== 'auto') return { ...options, preferredProvider: engine };
  const free = { ...options };
  delete free.preferredProvider;
  return free;
}

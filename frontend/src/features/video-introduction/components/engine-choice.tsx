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
  const preferred = options.preferredProvider ?? options.face?.provider ?? 'auto';
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

/** A face goes with its engine. */
function withEngine(options: VideoOptions, engine: Engine): VideoOptions {
  const free = { ...options };
  delete free.preferredProvider;
  if (free.face?.provider !== engine) delete free.face;
  return engine === 'auto' ? free : { ...free, preferredProvider: engine };
}

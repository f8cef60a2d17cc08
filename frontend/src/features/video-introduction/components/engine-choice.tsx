import type { ProviderName, VideoOptions } from '@cvplus/contracts/video-options';
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
  const choices: Choice<Engine>[] = [
    { value: 'auto', label: t('order.engine.auto'), hint: t('order.engine.autoHint') },
    { value: 'heygen', label: t('order.engine.heygen'), hint: t('order.engine.heygenHint') },
    { value: 'inhouse', label: t('order.engine.inhouse'), hint: t('order.engine.inhouseHint') },
  ];
  // An engine ordered elsewhere stays chosen here, never silently replaced.
  if (!choices.some(({ value }) => value === preferred) && preferred !== 'auto') {
    choices.push({ value: preferred, label: t(`provider.${preferred}`), hint: '' });
  }
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

import { themeNames, type ThemeName, type VideoOptions } from '@cvplus/contracts/video-options';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../../../components/choice-group.tsx';

type LookChoiceProps = {
  options: VideoOptions;
  onOptionsChange: (options: VideoOptions) => void;
};

/** The look of what our own engine draws; a presenter of another engine has none to choose. */
export function LookChoice({ options, onOptionsChange }: LookChoiceProps) {
  const { t } = useTranslation();
  const looks: readonly (ThemeName | 'auto')[] = ['auto', ...themeNames];
  return (
    <ChoiceGroup
      label={t('order.look.label')}
      value={options.theme ?? 'auto'}
      choices={looks.map((look) => ({
        value: look,
        label: t(`order.look.${look}`),
        hint: t(`order.look.${look}Hint`),
        testId: `look-${look}`,
      }))}
      onChange={(look) => onOptionsChange(withLook(options, look))}
      minWidth={170}
    />
  );
}

function withLook(options: VideoOptions, look: ThemeName | 'auto'): VideoOptions {
  if (look !== 'auto') return { ...options, theme: look };
  const free = { ...options };
  delete free.theme;
  return free;
}

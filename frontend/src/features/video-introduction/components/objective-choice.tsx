import { type BusinessContext, scriptObjectives } from '@cvplus/contracts/script';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../../../components/choice-group.tsx';

type Objective = (typeof scriptObjectives)[number] | 'none';

type ObjectiveChoiceProps = {
  business: BusinessContext;
  onChange: (business: BusinessContext) => void;
  error: string | undefined;
};

/** What the video is to bring about. */
export function ObjectiveChoice({ business, onChange, error }: ObjectiveChoiceProps) {
  const { t } = useTranslation();
  const objectives: readonly Objective[] = ['none', ...scriptObjectives];
  return (
    <ChoiceGroup
      label={t('order.objective.label')}
      value={business.objective ?? 'none'}
      choices={objectives.map((objective) => ({
        value: objective,
        label: t(`order.objective.${objective}`),
        hint: t(`order.objective.${objective}Hint`),
        testId: `objective-${objective}`,
      }))}
      onChange={(objective) => onChange(withObjective(business, objective))}
      minWidth={200}
      error={error}
    />
  );
}

function withObjective(business: BusinessContext, objective: Objective): BusinessContext {
  if (objective !== 'none') return { ...business, objective };
  const free = { ...business };
  delete free.objective;
  return free;
}

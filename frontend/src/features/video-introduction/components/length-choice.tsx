import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../../../components/choice-group.tsx';

const offeredSeconds = [30, 45, 60, 90];

type LengthChoiceProps = {
  seconds: number;
  onChange: (seconds: number) => void;
  error?: string | undefined;
};

export function LengthChoice({ seconds, onChange, error }: LengthChoiceProps) {
  const { t } = useTranslation();
  // A length ordered elsewhere stays choosable here.
  const lengths = [...new Set([...offeredSeconds, seconds])].toSorted((a, b) => a - b);
  return (
    <ChoiceGroup
      label={t('order.length.label')}
      value={String(seconds)}
      choices={lengths.map((length) => ({
        value: String(length),
        label: t('order.length.seconds', { count: length }),
        testId: `length-${length}`,
      }))}
      onChange={(value) => onChange(Number(value))}
      minWidth={72}
      error={error}
    />
  );
}

import type { BusinessContext } from '@cvplus/contracts/script';
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ErrorAt } from '../../../lib/use-field-errors.ts';
import { longestCallToAction, longestTarget } from '../business-words.ts';

type WordsForOthersProps = {
  business: BusinessContext;
  onChange: (business: BusinessContext) => void;
  errorAt: ErrorAt;
};

const fields = [
  { name: 'targetRole', longest: longestTarget },
  { name: 'targetCompany', longest: longestTarget },
  { name: 'callToAction', longest: longestCallToAction },
] as const;

/** The owner's own words for whom it is and what those who watch should do; they may be spoken as they stand. */
export function WordsForOthers({ business, onChange, errorAt }: WordsForOthersProps) {
  const { t } = useTranslation();
  return fields.map(({ name, longest }) => (
    <TextInput
      key={name}
      label={t(`order.${name}.label`)}
      description={t(`order.${name}.hint`)}
      placeholder={t(`order.${name}.example`)}
      value={business[name] ?? ''}
      maxLength={longest}
      error={errorAt(`business.${name}`)}
      onChange={(event) => onChange({ ...business, [name]: event.currentTarget.value })}
      {...(name === 'callToAction' && { style: { gridColumn: '1 / -1' } })}
      data-testid={name}
    />
  ));
}

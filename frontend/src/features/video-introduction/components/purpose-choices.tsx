import { SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '../../../components/disclosure.tsx';
import type { ErrorAt } from '../../../lib/use-field-errors.ts';
import type { Order } from '../introduction-props.ts';
import { purposeNote } from '../purpose-note.ts';
import { DisclosedAttributes } from './disclosed-attributes.tsx';
import { ObjectiveChoice } from './objective-choice.tsx';
import { SpeechChoices } from './speech-choices.tsx';
import { WordsForOthers } from './words-for-others.tsx';

type PurposeChoicesProps = { order: Order; onChange: (order: Order) => void; errorAt: ErrorAt };

/** For whom the video is and how it is to be spoken: rarely changed, so folded away until wanted. */
export function PurposeChoices({ order, onChange, errorAt }: PurposeChoicesProps) {
  const { t } = useTranslation();
  const { options, business } = order;
  return (
    <Disclosure
      summary={t('order.purpose.title')}
      note={purposeNote(order, t)}
      open={isMarked(errorAt)}
      testId="purpose"
    >
      <Text c="dimmed" size="sm">
        {t('order.purpose.lead')}
      </Text>
      <SpeechChoices
        options={options}
        onChange={(changed) => onChange({ ...order, options: changed })}
        errorAt={errorAt}
      />
      <ObjectiveChoice
        business={business}
        onChange={(changed) => onChange({ ...order, business: changed })}
        error={errorAt('business.objective')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <WordsForOthers
          business={business}
          onChange={(changed) => onChange({ ...order, business: changed })}
          errorAt={errorAt}
        />
      </SimpleGrid>
      <DisclosedAttributes
        chosen={options.disclose}
        onChange={(disclose) => onChange({ ...order, options: { ...options, disclose } })}
        error={errorAt('options.disclose')}
      />
    </Disclosure>
  );
}

/** A fault in here must not stay folded away. */
function isMarked(errorAt: ErrorAt): boolean {
  const fields = ['business', 'options.platform', 'options.pace', 'options.language'];
  return [...fields, 'options.disclose'].some((field) => errorAt(field) !== undefined);
}

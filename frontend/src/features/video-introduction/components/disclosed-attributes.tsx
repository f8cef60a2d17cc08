import { protectedAttributes, type ProtectedAttribute } from '@cvplus/contracts/video-options';
import { Checkbox, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type DisclosedAttributesProps = {
  chosen: readonly ProtectedAttribute[];
  onChange: (chosen: ProtectedAttribute[]) => void;
  error: string | undefined;
};

/** What a script never mentions unless its owner says so here. */
export function DisclosedAttributes({ chosen, onChange, error }: DisclosedAttributesProps) {
  const { t } = useTranslation();
  return (
    <Checkbox.Group
      label={t('order.disclose.label')}
      description={t('order.disclose.hint')}
      value={[...chosen]}
      // In the order of the list, so that the same choice is always the same request.
      onChange={(next) => onChange(protectedAttributes.filter((each) => next.includes(each)))}
      error={error}
      labelProps={{ fw: 600 }}
    >
      <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="sm" mt="sm">
        {protectedAttributes.map((attribute) => (
          <Checkbox
            key={attribute}
            value={attribute}
            label={t(`order.disclose.${attribute}`)}
            data-testid={`disclose-${attribute}`}
          />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  );
}

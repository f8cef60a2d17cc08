import { Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CvForm } from '../cv-form.ts';
import type { FaultAt } from '../hooks/use-correcting.ts';

type PersonFieldsProps = { form: CvForm; onChange: (form: CvForm) => void; faultAt: FaultAt };

export function PersonFields({ form, onChange, faultAt }: PersonFieldsProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <TextInput
        label={t('cv.name')}
        value={form.name}
        onChange={(event) => onChange({ ...form, name: event.currentTarget.value })}
        error={faultAt('name')}
        // Whoever opened the form wants to type; the button they pressed is gone.
        autoFocus
        data-testid="cv-name"
      />
      <TextInput
        label={t('cv.headline')}
        value={form.headline}
        onChange={(event) => onChange({ ...form, headline: event.currentTarget.value })}
        error={faultAt('headline')}
        data-testid="cv-headline"
      />
      <Textarea
        label={t('cv.summary')}
        value={form.summary}
        onChange={(event) => onChange({ ...form, summary: event.currentTarget.value })}
        error={faultAt('summary')}
        autosize
        minRows={2}
        maxRows={10}
        data-testid="cv-summary"
      />
    </Stack>
  );
}

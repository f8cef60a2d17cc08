import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import { Button, Stack, Text, Title } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { doubtfulFacts } from '../../../lib/cv-document.ts';
import { formOf, listNames } from '../cv-form.ts';
import { freshKey } from '../form-changes.ts';
import { useCorrecting } from '../hooks/use-correcting.ts';
import { LineList } from './line-list.tsx';
import { PersonFields } from './person-fields.tsx';
import { PositionList } from './position-list.tsx';
import { StudyList } from './study-list.tsx';
import classes from './cv-editor.module.css';

type CvEditorProps = { jobId: string; cv: ParsedCV; onSaved: () => void; onLeave: () => void };

export function CvEditor({ jobId, cv, onSaved, onLeave }: CvEditorProps) {
  const { t } = useTranslation();
  // What changes underneath meanwhile is not undone: only what differs from here is sent.
  const [base] = useState(cv);
  const [form, setForm] = useState(() => formOf(base));
  const { save, faultAt, hasFaults, busy, error } = useCorrecting(jobId, base, onSaved);
  const doubtful = doubtfulFacts(base);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    save(form);
  }

  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <Stack gap="xl">
        <div>
          <Title order={2} size="h3" id="cv-edit-title">
            {t('cv.editTitle')}
          </Title>
          <Text c="dimmed" mt={4}>
            {t('cv.editLead')}
          </Text>
        </div>
        <PersonFields form={form} onChange={setForm} faultAt={faultAt} />
        <PositionList
          positions={form.positions}
          onChange={(positions) => setForm({ ...form, positions })}
          newKey={() => freshKey(form)}
          doubtful={doubtful}
          faultAt={faultAt}
        />
        <StudyList
          studies={form.education}
          onChange={(education) => setForm({ ...form, education })}
          newKey={() => freshKey(form)}
          doubtful={doubtful}
          faultAt={faultAt}
        />
        {listNames.map((name) => (
          <LineList
            key={name}
            name={name}
            lines={form.lists[name]}
            onChange={(lines) => setForm({ ...form, lists: { ...form.lists, [name]: lines } })}
            newKey={() => freshKey(form)}
            doubtful={doubtful}
            faultAt={faultAt}
          />
        ))}
        <div className={classes.actions}>
          {hasFaults && (
            <Notice tone="bad" role="alert" testId="form-faults">
              <Text size="sm">{t('cv.marked')}</Text>
            </Notice>
          )}
          <ErrorNotice error={error} />
          <div className={classes.buttons}>
            <Button type="submit" loading={busy} data-testid="save-cv">
              {t('cv.save')}
            </Button>
            <Button variant="subtle" onClick={onLeave} disabled={busy}>
              {t('cv.leave')}
            </Button>
          </div>
        </div>
      </Stack>
    </form>
  );
}

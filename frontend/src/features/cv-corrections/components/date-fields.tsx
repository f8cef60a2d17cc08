import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DatedDraft } from '../cv-form.ts';
import type { FaultAt } from '../hooks/use-correcting.ts';
import classes from './cv-editor.module.css';

type DateFieldsProps = {
  entry: DatedDraft;
  onChange: (part: Partial<Pick<DatedDraft, 'start' | 'end' | 'current'>>) => void;
  faultAt: FaultAt;
  kind: 'post' | 'study';
};

/** Years or months. A post that is held has no end; a study may name the one it expects. */
export function DateFields({ entry, onChange, faultAt, kind }: DateFieldsProps) {
  const { t } = useTranslation();
  const endless = kind === 'post' && entry.current;
  return (
    <div className={classes.dates}>
      <TextInput
        label={t('cv.from')}
        placeholder={t('cv.dateExample')}
        value={entry.start}
        onChange={(event) => onChange({ start: event.currentTarget.value })}
        error={faultAt(entry.key, 'start')}
        className={classes.date ?? ''}
        data-testid={`start-${entry.key}`}
      />
      <TextInput
        label={t('cv.to')}
        placeholder={endless ? t('cv.today') : t('cv.dateExample')}
        value={endless ? '' : entry.end}
        disabled={endless}
        onChange={(event) => onChange({ end: event.currentTarget.value })}
        error={faultAt(entry.key, 'end')}
        className={classes.date ?? ''}
        data-testid={`end-${entry.key}`}
      />
      <Checkbox
        className={classes.still ?? ''}
        label={t(kind === 'post' ? 'cv.stillHeld' : 'cv.stillStudying')}
        checked={entry.current}
        onChange={({ currentTarget: { checked } }) =>
          onChange({ current: checked, ...(checked && kind === 'post' && { end: '' }) })
        }
        data-testid={`current-${entry.key}`}
      />
    </div>
  );
}

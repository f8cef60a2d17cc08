import { Button, Stack, Title } from '@mantine/core';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icons.tsx';
import { blankLine, type LineDraft, type ListName } from '../cv-form.ts';
import { changeItem, removeItem } from '../form-changes.ts';
import type { FaultAt } from '../hooks/use-correcting.ts';
import { LineField } from './line-field.tsx';
import classes from './cv-editor.module.css';

type LineListProps = {
  name: ListName | 'achievements';
  lines: LineDraft[];
  onChange: (lines: LineDraft[]) => void;
  newKey: () => string;
  doubtful: ReadonlySet<string>;
  faultAt: FaultAt;
};

/** Lines to be changed, added and taken out: achievements below each other, short ones side by side. */
export function LineList({ name, lines, onChange, newKey, doubtful, faultAt }: LineListProps) {
  const { t } = useTranslation();
  const add = () => onChange([...lines, blankLine(newKey())]);

  function remove(event: MouseEvent<HTMLElement>, key: string) {
    // The button is gone with its line; the focus goes to what stays.
    event.currentTarget
      .closest('section')
      ?.querySelector<HTMLElement>('[data-add]')
      ?.focus({ preventScroll: true });
    onChange(removeItem(lines, key));
  }

  return (
    <Stack gap="sm" component="section" data-testid={`lines-${name}`}>
      <Title
        order={name === 'achievements' ? 4 : 3}
        size={name === 'achievements' ? 'sm' : 'h4'}
        fw={name === 'achievements' ? 600 : 680}
      >
        {t(`cv.${name}`)}
      </Title>
      <div className={name === 'skills' || name === 'languages' ? classes.short : classes.long}>
        {lines.map((line, index) => (
          <LineField
            key={line.key}
            line={line}
            label={t('cv.numbered', { what: t(`cv.${name}`), number: index + 1 })}
            onChange={(text) => onChange(changeItem(lines, line.key, { text }))}
            onAnother={add}
            onRemove={(event) => remove(event, line.key)}
            doubtful={line.factId !== null && doubtful.has(line.factId)}
            fault={faultAt(line.key)}
          />
        ))}
      </div>
      <Button
        variant="subtle"
        size="xs"
        style={{ alignSelf: 'start' }}
        leftSection={<Icon name="plus" size={16} />}
        onClick={add}
        data-add
        data-testid={`add-${name}`}
      >
        {t(`cv.add.${name}`)}
      </Button>
    </Stack>
  );
}

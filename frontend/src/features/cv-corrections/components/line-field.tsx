import { CloseButton, Textarea } from '@mantine/core';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { DoubtMark } from '../../../components/doubt-mark.tsx';
import type { LineDraft } from '../cv-form.ts';
import classes from './cv-editor.module.css';

type LineFieldProps = {
  line: LineDraft;
  label: string;
  onChange: (text: string) => void;
  onAnother: () => void;
  onRemove: (event: MouseEvent<HTMLElement>) => void;
  doubtful: boolean;
  fault: string | undefined;
};

/** One line, as long as it needs to be. Enter begins the next one: a line of a CV has no second line. */
export function LineField(props: LineFieldProps) {
  const { line, label, onChange, onAnother, onRemove, doubtful, fault } = props;
  const { t } = useTranslation();

  function keyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (line.text.trim() !== '') onAnother();
  }

  return (
    <div className={classes.field}>
      <Textarea
        aria-label={label}
        {...(doubtful && {
          description: <DoubtMark />,
          inputWrapperOrder: ['input', 'description', 'error'],
        })}
        value={line.text}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={keyDown}
        error={fault}
        autosize
        minRows={1}
        autoFocus={line.factId === null}
        flex={1}
      />
      <CloseButton
        mt={4}
        aria-label={t('cv.removeNamed', { name: line.text || label })}
        onClick={onRemove}
      />
    </div>
  );
}

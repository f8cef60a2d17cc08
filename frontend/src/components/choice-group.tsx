import { Badge, Radio } from '@mantine/core';
import { useId, type CSSProperties } from 'react';
import classes from './choice-group.module.css';

export type Choice<Value extends string> = {
  value: Value;
  label: string;
  hint?: string;
  /** A short mark such as “Suits your field”. */
  mark?: string;
  testId?: string;
};

type ChoiceGroupProps<Value extends string> = {
  label: string;
  value: Value;
  choices: readonly Choice<Value>[];
  onChange: (value: Value) => void;
  /** Narrowest width of one card before the row wraps. */
  minWidth?: number;
  error?: string | undefined;
};

/** Radio buttons as cards: arrow keys move, each says what it does. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const { label, value, choices, onChange, minWidth = 92, error } = props;
  const name = useId();
  const compact = choices.every((choice) => choice.hint === undefined);
  return (
    <Radio.Group
      name={name}
      label={label}
      value={value}
      error={error}
      onChange={(next) => {
        const chosen = choices.find((choice) => choice.value === next);
        if (chosen) onChange(chosen.value);
      }}
      labelProps={{ fw: 600, mb: 8 }}
    >
      <div
        className={classes.choices}
        style={{ '--choice-width': `${minWidth}px` } as CSSProperties}
      >
        {choices.map((choice) => (
          <Radio.Card
            key={choice.value}
            value={choice.value}
            className={classes.choice ?? ''}
            data-compact={compact || undefined}
            data-testid={choice.testId}
          >
            <span className={classes.head}>
              {choice.label}
              {choice.mark !== undefined && (
                <Badge
                  component="span"
                  size="sm"
                  variant="filled"
                  color="apricot.3"
                  c="dark.9"
                  tt="none"
                >
                  {choice.mark}
                </Badge>
              )}
            </span>
            {choice.hint !== undefined && <span className={classes.hint}>{choice.hint}</span>}
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}

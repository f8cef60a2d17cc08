import { Text } from '@mantine/core';
import { Marked } from './marked.tsx';
import classes from './cv-details.module.css';

type DatedEntryProps = {
  factId: string;
  title: string;
  place: string | undefined;
  dates: string;
  lines: readonly { factId: string; text: string }[];
  doubtful: ReadonlySet<string>;
};

/** A position or a study: what, where, when, and what came of it. */
export function DatedEntry({ factId, title, place, dates, lines, doubtful }: DatedEntryProps) {
  return (
    <div>
      <Marked factId={factId} doubtful={doubtful}>
        <Text component="span" fw={600}>
          {title}
        </Text>
      </Marked>
      <Text size="sm" c="dimmed">
        {[place, dates].filter(Boolean).join(' · ')}
      </Text>
      {lines.length > 0 && (
        <ul className={classes.lines}>
          {lines.map((line) => (
            <li key={line.factId}>
              <Marked factId={line.factId} doubtful={doubtful}>
                {line.text}
              </Marked>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

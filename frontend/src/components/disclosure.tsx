import type { ReactNode } from 'react';
import classes from './disclosure.module.css';

type DisclosureProps = {
  summary: string;
  /** What is inside in a few words, so that it need not be opened to be known. */
  note?: string | undefined;
  /** Open from the start, or from when something inside wants to be seen. */
  open?: boolean;
  testId?: string;
  children: ReactNode;
};

/** Shows more on demand; the browser's own, so keyboard and page search work. */
export function Disclosure({ summary, note, open = false, testId, children }: DisclosureProps) {
  return (
    <details open={open}>
      <summary className={classes.summary} data-testid={testId}>
        {summary}
        {note !== undefined && note !== '' && <span className={classes.note}>{note}</span>}
      </summary>
      <div className={classes.body}>{children}</div>
    </details>
  );
}

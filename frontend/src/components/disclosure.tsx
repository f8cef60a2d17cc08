import type { ReactNode } from 'react';
import classes from './disclosure.module.css';

type DisclosureProps = { summary: string; testId?: string; children: ReactNode };

/** Shows more on demand; the browser's own, so keyboard and page search work. */
export function Disclosure({ summary, testId, children }: DisclosureProps) {
  return (
    <details>
      <summary className={classes.summary} data-testid={testId}>
        {summary}
      </summary>
      <div className={classes.body}>{children}</div>
    </details>
  );
}

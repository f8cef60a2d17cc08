import { Paper, type PaperProps } from '@mantine/core';
import type { ReactNode } from 'react';

type PanelProps = PaperProps & {
  children: ReactNode;
  hidden?: boolean;
  'aria-label'?: string;
  'aria-labelledby'?: string;
  'data-testid'?: string;
};

/** A raised sheet that groups what belongs together. */
export function Panel({ children, ...rest }: PanelProps) {
  return (
    <Paper
      component="section"
      withBorder
      radius="lg"
      p={{ base: 'md', sm: 'xl' }}
      bg="var(--app-surface)"
      style={{ borderColor: 'var(--app-line)' }}
      {...rest}
    >
      {children}
    </Paper>
  );
}

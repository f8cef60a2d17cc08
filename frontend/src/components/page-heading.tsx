import { Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** The page's one h1. It takes the focus when it appears, so that keyboard and screen reader arrive with the page. */
export function PageHeading({ children }: { children: ReactNode }) {
  return (
    <Title order={1} tabIndex={-1} ref={takeFocus} style={{ overflowWrap: 'anywhere' }}>
      {children}
    </Title>
  );
}

function takeFocus(heading: HTMLHeadingElement | null): void {
  heading?.focus({ preventScroll: true });
}

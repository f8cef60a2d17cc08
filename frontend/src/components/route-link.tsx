import { Anchor, type AnchorProps } from '@mantine/core';
import type { MouseEvent, ReactNode } from 'react';
import { navigate } from '../lib/route.ts';

type RouteLinkProps = AnchorProps & { to: string; children: ReactNode; 'aria-label'?: string };

/** A link inside the app: a real address for the browser, no reload for a plain click. */
export function RouteLink({ to, children, ...rest }: RouteLinkProps) {
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) {
      return;
    }
    event.preventDefault();
    navigate(to);
  }
  return (
    <Anchor href={to} onClick={follow} {...rest}>
      {children}
    </Anchor>
  );
}

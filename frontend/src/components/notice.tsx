import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.tsx';
import classes from './notice.module.css';

type Tone = 'info' | 'warn' | 'bad';

const iconOf: Record<Tone, IconName> = { info: 'sparkle', warn: 'warning', bad: 'warning' };

type NoticeProps = {
  tone: Tone;
  /** `alert` interrupts a screen reader, `status` waits for a pause; leave out what was there from the start. */
  role?: 'alert' | 'status';
  testId?: string;
  children: ReactNode;
};

export function Notice({ tone, role, testId, children }: NoticeProps) {
  return (
    <div className={classes.notice} data-tone={tone} role={role} data-testid={testId}>
      <Icon name={iconOf[tone]} className={classes.icon} />
      <div className={classes.body}>{children}</div>
    </div>
  );
}

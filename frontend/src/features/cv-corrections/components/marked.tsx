import type { ReactNode } from 'react';
import { DoubtMark } from '../../../components/doubt-mark.tsx';
import classes from './cv-details.module.css';

type MarkedProps = {
  factId: string | undefined;
  doubtful: ReadonlySet<string>;
  children: ReactNode;
};

/** One line of the CV, marked where the parser is not sure of it. */
export function Marked({ factId, doubtful, children }: MarkedProps) {
  return (
    <span className={classes.line}>
      {children}
      {factId !== undefined && doubtful.has(factId) && <DoubtMark />}
    </span>
  );
}

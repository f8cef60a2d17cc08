import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { buildScript } from '../../../testing/job-builder.ts';
import { renderPart } from '../../../testing/render-app.tsx';
import {
  buildCappedScript,
  buildMeasuredScript,
  buildModelScript,
} from '../../../testing/script-builder.ts';
import { ScriptReport } from './script-report.tsx';

const show = (script = buildMeasuredScript()) => renderPart(<ScriptReport script={script} />);
const score = (name: string) =>
  within(screen.getByTestId('script-scores')).getByText(name).parentElement;

describe('scores', () => {
  it('are said in numbers and words', () => {
    show();
    expect(score('Quality')).toHaveTextContent('9.3 of 10excellent');
    expect(score('Keeps people watching')).toHaveTextContent('87 %high');
    expect(score('Fits the field')).toHaveTextContent('72 %good');
  });

  it('are “no data” where nobody measured', () => {
    show();
    expect(score('Sounds like you')).toHaveTextContent('no data');
  });

  it('are explained part by part: value, weight and what was measured', () => {
    show();
    const part = screen.getByTestId('part-specificity');
    expect(part).toHaveTextContent('Concrete facts');
    expect(part).toHaveTextContent('0.94 of 1 · weight 17 %');
    expect(part).toHaveTextContent('9 concrete things in 62 words');
    expect(screen.getByTestId('part-vocabulary')).toHaveTextContent('not measured');
  });

  it('name what keeps them down', () => {
    show(buildCappedScript());
    expect(screen.getByTestId('ceilings')).toHaveTextContent(
      'At most 5.4 of 10: Almost nothing of the CV is told.',
    );
  });

  it('say that nothing was measured instead of showing an empty explanation', () => {
    show(buildScript());
    expect(screen.getByText('This script has not been measured.')).toBeVisible();
    expect(screen.queryByTestId('explain-scores')).toBeNull();
  });
});

describe('understanding', () => {
  it('says what the CV was read as, and how sure that is', () => {
    show();
    expect(screen.getByTestId('understanding')).toHaveTextContent(
      'Read as: Healthcare, senior, 11 years91 % sure of the field',
    );
  });

  it('does not make up a field', () => {
    show(buildCappedScript());
    expect(screen.getByTestId('understanding')).toHaveTextContent(
      'No particular field recognised: mid-career, no dates',
    );
    expect(screen.getByTestId('understanding')).not.toHaveTextContent('sure');
  });
});

describe('writing', () => {
  it('names the model, its price, and what had to go', () => {
    show(buildModelScript());
    expect(screen.getByTestId('writer')).toHaveTextContent('language model gpt-5.4-mini');
    expect(screen.getByTestId('writer')).toHaveTextContent('2 requests, $0.01');
    const repairs = within(screen.getByTestId('repairs')).getAllByRole('listitem', {
      hidden: true,
    });
    expect(repairs[0]).toHaveTextContent('Rewritten: “12 wards” (a number the CV does not say)');
    expect(repairs[1]).toHaveTextContent('Left out: “mother of two”');
  });

  it('says why our own writer stepped in', () => {
    show(buildCappedScript());
    expect(screen.getByTestId('fallback')).toHaveTextContent('the language model took too long');
    expect(screen.getByTestId('writer')).toHaveTextContent('our own writer');
  });

  it('does not claim the owner’s words', () => {
    show(buildMeasuredScript({ method: 'custom', writing: null }));
    expect(screen.getByTestId('writer')).toHaveTextContent('Written by you.');
  });

  it('shows what was tried and what each try scored', () => {
    show();
    const tried = within(screen.getByTestId('tried')).getAllByRole('listitem', { hidden: true });
    expect(tried[0]).toHaveTextContent('First writing. 8.7 of 10');
    expect(tried[1]).toHaveTextContent('Split a long sentence in two. 9.3 of 10, this script');
  });

  it('marks a model’s advice as an opinion', () => {
    show(buildModelScript());
    expect(screen.getByTestId('advice')).toHaveTextContent('Advice of the language model');
    expect(screen.getByTestId('advice')).toHaveTextContent('it counts in no score');
    expect(screen.getByTestId('advice')).toHaveTextContent('Say how many colleagues');
  });

  it('names the trial a script was part of', () => {
    show(buildModelScript());
    expect(screen.getByText(/openings, result-first/)).toBeInTheDocument();
  });
});

it('says how the script is to be spoken', () => {
  show();
  const plan = screen.getByTestId('production').closest('details');
  expect(plan).toHaveTextContent('PaceNatural, 148 words a minute');
  expect(plan).toHaveTextContent('Pauses2, 0.7 s in all');
  expect(plan).toHaveTextContent('ForLinkedIn');
  expect(plan).toHaveTextContent('ICU: “I C U”');
  expect(plan).toHaveTextContent('PresenterSmiling and at ease');
});

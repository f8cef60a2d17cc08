import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { CvSnapshot } from '../../../lib/cv-document.ts';
import { buildCv, readyCv } from '../../../testing/cv-builder.ts';
import { buildScript } from '../../../testing/job-builder.ts';
import { renderPart } from '../../../testing/render-app.tsx';
import { SentenceSources } from './sentence-sources.tsx';

function show(cv: CvSnapshot = readyCv(), script = buildScript()) {
  renderPart(<SentenceSources script={script} cv={cv} />);
  return { user: userEvent.setup(), sources: screen.getByTestId('sources') };
}

const sentence = (start: string) => screen.getByRole('option', { name: new RegExp(`^${start}`) });

it('shows the lines behind a sentence that is pressed, each with its place', async () => {
  const { user, sources } = show();
  expect(sources).toHaveTextContent('Choose a sentence');
  await user.click(sentence('I train'));
  const lines = within(sources).getAllByRole('listitem');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toHaveTextContent('Paediatric life support instructor');
  expect(lines[0]).toHaveTextContent('page 2, line 8');
  expect(lines[1]).toHaveTextContent('page 2, line 14');
});

it('shows them while a mouse points, and goes back to the chosen sentence after', async () => {
  const { user, sources } = show();
  await user.click(sentence('At St. Brigid'));
  await user.hover(sentence('For nine years'));
  expect(sources).toHaveTextContent('page 1, line 9');
  await user.unhover(screen.getByRole('listbox'));
  await user.hover(document.body);
  expect(sources).toHaveTextContent('page 1, line 11');
});

it('is one stop for the keyboard, with the arrow keys going from sentence to sentence', async () => {
  const { user, sources } = show();
  await user.tab();
  expect(sentence('Hello')).toHaveFocus();
  expect(sources).toHaveTextContent('page 1, line 2');
  await user.keyboard('{ArrowDown}');
  expect(sentence('For nine years')).toHaveFocus();
  expect(sentence('For nine years')).toHaveAttribute('aria-selected', 'true');
  await user.keyboard('{End}');
  expect(sentence('I would love')).toHaveFocus();
  await user.keyboard('{ArrowRight}');
  expect(sentence('I would love')).toHaveFocus();
  await user.keyboard('{Home}{ArrowLeft}');
  expect(sentence('Hello')).toHaveFocus();
  await user.tab();
  expect(screen.getByRole('listbox')).not.toContainElement(document.activeElement as HTMLElement);
});

it('tells a screen reader what came up', () => {
  const { sources } = show();
  expect(sources).toHaveAttribute('aria-live', 'polite');
});

it('says quietly that a greeting claims nothing', async () => {
  const { user, sources } = show();
  await user.click(sentence('I would love'));
  expect(sources).toHaveTextContent('Claims nothing');
});

it('marks a line the parser was not sure of, and names what the owner added', async () => {
  const cv = buildCv();
  const facts = cv.facts.map((fact) => {
    if (fact.id === 'f4') return { ...fact, confidence: 0.6 };
    return fact.id === 'f5' ? { ...fact, source: null } : fact;
  });
  const { user, sources } = show(readyCv({ ...cv, facts }));
  await user.click(sentence('I train'));
  const [doubted, added] = within(sources).getAllByRole('listitem');
  expect(doubted).toHaveTextContent('please check');
  expect(added).toHaveTextContent('added by you');
});

it('says so when a line has been taken out of the CV since', async () => {
  const { user, sources } = show(readyCv(buildCv({ facts: [] })));
  await user.click(sentence('Hello'));
  expect(sources).toHaveTextContent('no longer in your CV');
});

it('says so when the CV cannot be read', async () => {
  const { user, sources } = show({ state: 'unavailable' });
  act(() => sentence('Hello').focus());
  expect(sources).toHaveTextContent('cannot be read right now');
  await user.click(sentence('I would love'));
  expect(sources).toHaveTextContent('Claims nothing');
});

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { CvSnapshot } from '../../../lib/cv-document.ts';
import { buildSureCv, readyCv } from '../../../testing/cv-builder.ts';
import { CodedError } from '../../../testing/fake-apis.ts';
import { renderPart } from '../../../testing/render-app.tsx';
import { UnderstoodCv } from './understood-cv.tsx';

function show(cv: CvSnapshot = readyCv()) {
  const onEditing = vi.fn();
  const { workspace } = renderPart(<UnderstoodCv jobId="job1" cv={cv} onEditing={onEditing} />);
  return { workspace, onEditing, user: userEvent.setup() };
}

async function edit(cv?: CvSnapshot) {
  const shown = show(cv);
  await shown.user.click(screen.getByTestId('correct-cv'));
  await screen.findByTestId('cv-name');
  const retype = async (testId: string, text: string) => {
    await shown.user.clear(screen.getByTestId(testId));
    if (text !== '') await shown.user.type(screen.getByTestId(testId), text);
  };
  return { ...shown, retype, save: () => shown.user.click(screen.getByTestId('save-cv')) };
}

const refusal = (field: string, message: string) =>
  new CodedError('functions/invalid-argument', message, { code: 'refused', field });

describe('what was understood', () => {
  it('shows the person, posts with dates and achievements, studies and lists', () => {
    show();
    const panel = screen.getByTestId('understood-cv');
    for (const words of [
      'Maya Okafor',
      'St. Brigid’s Hospital · Mar 2017 – today',
      'Led a handover round',
      'Harbour Clinic · Sep 2014 – Feb 2017',
      'University of Leeds · 2011 – 2014',
      'Medication safety',
      'Paediatric life support instructor',
      'English, Igbo, French',
      'Some positions have no dates',
    ]) {
      expect(panel).toHaveTextContent(words);
    }
  });

  it('marks in words what the parser was not sure of, and opens to show it', () => {
    show();
    expect(screen.getByTestId('doubtful-lines')).toHaveTextContent('2 lines');
    const marks = screen.getAllByTestId('doubt').map((mark) => mark.parentElement?.textContent);
    expect(marks).toEqual(['Staff Nurseplease check', 'Ventilator careplease check']);
    expect(screen.getByTestId('cv-everything').closest('details')).toHaveAttribute('open');
  });

  it('stays folded when there is nothing to check, and says how much there is', () => {
    show(readyCv(buildSureCv()));
    expect(screen.queryByTestId('doubt')).toBeNull();
    expect(screen.getByTestId('cv-everything').closest('details')).not.toHaveAttribute('open');
    expect(screen.getByTestId('cv-everything')).toHaveTextContent(
      '2 positions · 1 study · 3 skills',
    );
  });

  it('says what it did not find', () => {
    show(readyCv(buildSureCv({ experience: [], skills: [] })));
    expect(screen.getAllByText('Nothing found.')).toHaveLength(2);
  });

  it('names the kinds of personal details the CV tells, not the details', () => {
    const cv = buildSureCv();
    const personal = (id: string, attribute: 'age' | 'nationality', text: string) =>
      ({ id, kind: 'personal', text, source: null, confidence: 1, attribute }) as const;
    const facts = [...cv.facts, personal('p1', 'nationality', 'Igbo'), personal('p2', 'age', '44')];
    show(readyCv({ ...cv, facts }));
    expect(screen.getByTestId('personal-details')).toHaveTextContent(
      'your nationality and age. No video mentions this',
    );
    expect(screen.queryByText(/44/)).toBeNull();
  });

  it('says so when the CV cannot be shown', () => {
    show({ state: 'unavailable' });
    expect(screen.getByTestId('cv-unavailable')).toBeVisible();
  });
});

describe('putting it right', () => {
  it('sends only what was changed, and shows the CV again', async () => {
    const { workspace, retype, save } = await edit();
    await retype('title-f8', 'Senior Staff Nurse');
    await save();
    expect(workspace.corrected).toEqual([
      {
        jobId: 'job1',
        corrections: { positions: [{ factId: 'f8', title: 'Senior Staff Nurse' }] },
      },
    ]);
    expect(await screen.findByTestId('understood-cv')).toHaveTextContent('Saved.');
    expect(screen.getByTestId('correct-cv')).toHaveFocus();
  });

  it('adds and takes out posts, achievements, studies and skills', async () => {
    const { workspace, user, save } = await edit();
    await user.click(screen.getByRole('button', { name: 'Take out: Staff Nurse' }));
    expect(screen.getByText('Will be taken out when you save.')).toBeVisible();
    await user.click(screen.getByTestId('add-position'));
    await user.keyboard('Head nurse');
    const entry = within(screen.getByTestId('entry-f2'));
    await user.click(entry.getByTestId('add-achievements'));
    await user.keyboard('Trained 12 colleagues');
    await user.click(screen.getByTestId('add-study'));
    await user.keyboard('MSc Nursing');
    await user.click(screen.getByRole('button', { name: 'Take out: Ventilator care' }));
    await user.click(screen.getByTestId('add-skills'));
    await user.keyboard('Triage{Enter}Teaching');
    await save();
    expect(workspace.corrected[0]?.corrections).toEqual({
      positions: [
        { title: 'Head nurse' },
        {
          factId: 'f2',
          achievements: [
            'Led a handover round that cut medication errors by 38 percent',
            'Looked after up to eight children in acute care on each shift',
            'Trained 12 colleagues',
          ],
        },
        { factId: 'f8', remove: true },
      ],
      education: [{ degree: 'MSc Nursing' }],
      skills: ['Medication safety', 'Family counselling', 'Triage', 'Teaching'],
    });
  });

  it('keeps an entry after all, and sends nothing when nothing is left to say', async () => {
    const { workspace, user, save } = await edit();
    await user.click(screen.getByRole('button', { name: 'Take out: Staff Nurse' }));
    await user.click(screen.getByRole('button', { name: 'Keep: Staff Nurse' }));
    await save();
    expect(await screen.findByTestId('understood-cv')).toBeVisible();
    expect(workspace.corrected).toEqual([]);
  });

  it('shows at the field what the server refuses, and keeps what was typed', async () => {
    const { workspace, retype, save } = await edit();
    workspace.failWith = refusal(
      'corrections.positions.0.end',
      'This would begin in 2014-09 and end in 2013.',
    );
    await retype('end-f8', '2013');
    await save();
    expect(await screen.findByRole('alert')).toHaveTextContent('This would begin in 2014-09');
    expect(screen.getByTestId('end-f8')).toBeInvalid();
    expect(screen.getByTestId('end-f8')).toHaveAccessibleDescription(/This would begin/);
    expect(screen.getByTestId('end-f8')).toHaveValue('2013');
    expect(screen.getByTestId('start-f8')).toBeValid();
  });

  it('finds a date that is none before anything is sent', async () => {
    const { workspace, retype, save } = await edit();
    await retype('start-f2', 'spring');
    await retype('cv-name', '');
    await save();
    expect(screen.getByRole('alert')).toHaveTextContent('Nothing has been saved yet');
    expect(screen.getByTestId('start-f2')).toHaveAccessibleDescription(/A year such as 2021/);
    expect(screen.getByTestId('cv-name')).toHaveAccessibleDescription('Please fill this in.');
    expect(workspace.corrected).toEqual([]);
  });

  it('has no end for a post that is held', async () => {
    const { workspace, user, save } = await edit();
    expect(screen.getByTestId('end-f2')).toBeDisabled();
    await user.click(screen.getByTestId('current-f8'));
    await save();
    expect(workspace.corrected[0]?.corrections).toEqual({
      positions: [{ factId: 'f8', end: null, current: true }],
    });
  });

  it('marks in the form, too, what the parser was not sure of', async () => {
    await edit();
    expect(within(screen.getByTestId('entry-f8')).getByTestId('doubt')).toBeVisible();
    expect(screen.getAllByTestId('doubt')).toHaveLength(2);
  });

  it('forgets everything when it is left as it is', async () => {
    const { workspace, onEditing, user, retype } = await edit();
    await retype('cv-name', 'Somebody else');
    await user.click(screen.getByRole('button', { name: 'Leave it as it is' }));
    expect(screen.getByTestId('understood-cv')).toHaveTextContent('Maya Okafor');
    expect(workspace.corrected).toEqual([]);
    expect(onEditing.mock.calls).toEqual([[true], [false]]);
  });
});

import type { BusinessContext } from '@cvplus/contracts/script';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { CodedError } from '../../../testing/fake-apis.ts';
import { buildOptions } from '../../../testing/job-builder.ts';
import { renderPart } from '../../../testing/render-app.tsx';
import type { Order } from '../introduction-props.ts';
import { OrderForm } from './order-form.tsx';

function show(startWith: Partial<Order> = {}) {
  const onGenerate = vi.fn(() => Promise.resolve());
  renderPart(
    <OrderForm
      data={{ industryRecommendations: [] }}
      startWith={{ options: buildOptions(), business: {}, ...startWith }}
      submitLabel="Generate"
      onGenerate={onGenerate}
    />,
  );
  return { onGenerate, user: userEvent.setup() };
}

const pressed: [testId: string, changed: object][] = [
  ['style-confident', { style: 'confident' }],
  ['style-formal', { style: 'formal' }],
  ['platform-linkedin', { platform: 'linkedin' }],
  ['platform-website', { platform: 'website' }],
  ['platform-email', { platform: 'email' }],
  ['language-de', { language: 'de' }],
  ['language-fr', { language: 'fr' }],
  ['pace-calm', { pace: 'calm' }],
  ['pace-brisk', { pace: 'brisk' }],
  ['disclose-nationality', { disclose: ['nationality'] }],
];

describe('every control changes the order', () => {
  it.each(pressed)('%s', async (testId, changed) => {
    const { onGenerate, user } = show();
    await user.click(screen.getByTestId(testId));
    await user.click(screen.getByTestId('generate'));
    expect(onGenerate).toHaveBeenCalledExactlyOnceWith({ ...buildOptions(), ...changed }, {});
  });

  it.each(['engagement', 'conversion', 'branding', 'networking'])(
    'objective-%s',
    async (objective) => {
      const { onGenerate, user } = show();
      await user.click(screen.getByTestId(`objective-${objective}`));
      await user.click(screen.getByTestId('generate'));
      expect(onGenerate).toHaveBeenCalledExactlyOnceWith(buildOptions(), { objective });
    },
  );

  it.each(['targetRole', 'targetCompany', 'callToAction'] satisfies (keyof BusinessContext)[])(
    '%s, without the blanks around it',
    async (name) => {
      const { onGenerate, user } = show();
      await user.type(screen.getByTestId(name), ' Ward 7 ');
      await user.click(screen.getByTestId('generate'));
      expect(onGenerate).toHaveBeenCalledExactlyOnceWith(buildOptions(), { [name]: 'Ward 7' });
    },
  );
});

it('takes back a language and an aim, so that we choose again', async () => {
  const { onGenerate, user } = show({
    options: buildOptions({ language: 'es' }),
    business: { objective: 'branding' },
  });
  await user.click(screen.getByTestId('language-auto'));
  await user.click(screen.getByTestId('objective-none'));
  await user.click(screen.getByTestId('generate'));
  expect(onGenerate).toHaveBeenCalledExactlyOnceWith(buildOptions(), {});
});

it('says that by default nothing personal is mentioned, and has nothing ticked', () => {
  show();
  expect(screen.getByText(/By default none of these is mentioned/)).toBeInTheDocument();
  for (const box of screen.getAllByRole('checkbox', { hidden: true })) {
    expect(box).not.toBeChecked();
  }
});

it('tells what is set without being opened', () => {
  show({
    options: buildOptions({ platform: 'linkedin', pace: 'brisk', disclose: ['age', 'health'] }),
    business: { targetRole: 'Ward manager' },
  });
  expect(screen.getByTestId('purpose')).toHaveTextContent(
    'For whom and whereLinkedIn · Brisk · Ward manager · 2 personal details allowed',
  );
});

it('shows at the field what the server says of it, and opens what hides it', async () => {
  const { onGenerate, user } = show();
  onGenerate.mockRejectedValueOnce(
    new CodedError('functions/invalid-argument', 'Please leave links out of this.', {
      code: 'link-in-words',
      field: 'business.callToAction',
    }),
  );
  const folded = screen.getByTestId('purpose').closest('details');
  expect(folded).not.toHaveAttribute('open');
  await user.click(screen.getByTestId('generate'));
  await screen.findByRole('alert');
  expect(screen.getByTestId('callToAction')).toHaveAccessibleDescription(
    /Please leave links out of this/,
  );
  expect(screen.getByTestId('callToAction')).toBeInvalid();
  expect(screen.getByTestId('targetRole')).toBeValid();
  expect(folded).toHaveAttribute('open');
});

it('does not let more be typed than the server takes', async () => {
  const { onGenerate, user } = show();
  await user.click(screen.getByTestId('targetRole'));
  await user.paste('x'.repeat(100));
  await user.click(screen.getByTestId('generate'));
  expect(onGenerate).toHaveBeenCalledExactlyOnceWith(buildOptions(), {
    targetRole: 'x'.repeat(80),
  });
});

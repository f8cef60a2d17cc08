import { ask, change } from './api.ts';
import { button, group, selectField, numberField, textField } from './controls.ts';
import { element, notice } from './dom.ts';
import type { View } from './view.ts';
import { armedText, type ArmedFault } from './words.ts';

type StandIn = {
  name: string;
  title: string;
  faults: ArmedFault[];
  knownFaults: string[];
  balance: { amount: number; unit: string } | null;
};

/** When a fault hits, as the stand-ins’ control calls take it. */
const occasions: Record<string, { label: string; arming: object }> = {
  next: { label: 'once, at the next call', arming: { times: 1 } },
  always: { label: 'at every call, until cleared', arming: { times: null } },
  tenth: { label: 'at 1 of 10 calls', arming: { rate: 0.1 } },
  half: { label: 'at half of all calls', arming: { rate: 0.5 } },
  minute: { label: 'for 1 minute', arming: { forSeconds: 60 } },
  minutes: { label: 'for 5 minutes', arming: { forSeconds: 300 } },
  later: { label: 'for 5 minutes, in 1 minute', arming: { inSeconds: 60, forSeconds: 300 } },
};

/** What a person has set but not armed yet: the page is drawn anew under their hands. */
const drafts = new Map<string, { fault: string; value: string; occasion: string }>();

export const standInsView: View = {
  title: 'Stand-ins',
  load: () => ask<{ standIns: StandIn[] }>('/api/stand-ins'),
  draw({ standIns }: { standIns: StandIn[] }) {
    if (standIns.length === 0) return notice('Stand-ins', 'No stand-in is part of this cloud.');
    return element(
      'section',
      {},
      element('h1', {}, 'Stand-ins'),
      element(
        'p',
        { class: 'lead' },
        'Make the providers fail as the real ones do. Faults of orders are decided when the order comes.',
      ),
      element('div', { class: 'services' }, ...standIns.map(standInForm)),
    );
  },
};

function standInForm({ name, title, faults, knownFaults, balance }: StandIn): Node {
  const place = `/api/stand-ins/${name}`;
  return element(
    'fieldset',
    {},
    element('legend', {}, title),
    group(
      'Goes wrong',
      faults.length === 0 && element('p', { class: 'quiet' }, 'Nothing.'),
      faults.length > 0 &&
        element('ul', {}, ...faults.map((fault) => element('li', {}, armedText(fault)))),
      faults.length > 0 &&
        button('Clear', `${name} clear`, () => change('DELETE', `${place}/faults`)),
    ),
    faultChoice(name, knownFaults),
    balance &&
      group(
        'Account',
        numberField(`${name} balance`, balance.unit, balance.amount, (amount) =>
          change('PUT', `${place}/balance`, { amount }),
        ),
      ),
  );
}

function faultChoice(name: string, knownFaults: string[]): Node {
  const draft = drafts.get(name) ?? { fault: knownFaults[0] ?? '', value: '', occasion: 'next' };
  drafts.set(name, draft);
  const arm = () => {
    const { fault, value, occasion } = draft;
    const amount = value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
    return change('POST', `/api/stand-ins/${name}/faults`, {
      fault,
      ...(value.trim() !== '' && { value: amount }),
      ...occasions[occasion]?.arming,
    });
  };
  const faults = knownFaults.map((fault) => [fault, fault] as const);
  const times = Object.entries(occasions).map(([key, { label }]) => [key, label] as const);
  return group(
    'Arm a fault',
    selectField(`${name} fault`, 'Fault', faults, draft.fault, (fault) => {
      draft.fault = fault;
    }),
    // OpenAI’s stand-in has no faults with a value.
    name !== 'openai' &&
      textField(`${name} value`, 'Value, if it has one', draft.value, (value) => {
        draft.value = value;
      }),
    selectField(`${name} occasion`, 'When', times, draft.occasion, (occasion) => {
      draft.occasion = occasion;
    }),
    button('Arm', `${name} arm`, arm),
  );
}

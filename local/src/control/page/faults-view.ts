import { ask, change } from './api.ts';
import { act, button, group, numberField } from './controls.ts';
import { element, notice } from './dom.ts';
import type { View } from './view.ts';

type ServiceFaults = {
  latencyMs: { min: number; max: number };
  unavailableRate: number;
  outageSecondsLeft: number;
  dropStreamsEverySeconds: number | null;
  diskFull: boolean;
};
/** Of the services that run here. */
type AllFaults = Partial<Record<'firestore' | 'storage', ServiceFaults>>;

const titles = { firestore: 'Firestore', storage: 'Storage' } as const;
type Service = keyof typeof titles;

export const faultsView: View = {
  title: 'Faults',
  load: () => ask<AllFaults>('/api/faults'),
  draw({ firestore, storage }: AllFaults) {
    if (!firestore && !storage) {
      return notice('Faults', 'Neither Firestore nor Storage is part of this cloud.');
    }
    return element(
      'section',
      {},
      element('h1', {}, 'Faults'),
      element(
        'p',
        { class: 'lead' },
        'Make the cloud fail as the real one does, and watch what the product makes of it.',
      ),
      element(
        'p',
        {},
        button('Everything works again', 'all well', () => change('DELETE', '/api/faults')),
      ),
      element(
        'div',
        { class: 'services' },
        firestore && serviceForm('firestore', firestore),
        storage && serviceForm('storage', storage),
      ),
    );
  },
};

function serviceForm(service: Service, faults: ServiceFaults): Node {
  const put = (wish: object) => change('PUT', `/api/faults/${service}`, wish);
  const { latencyMs, unavailableRate, outageSecondsLeft, dropStreamsEverySeconds } = faults;
  const percent = Math.round(unavailableRate * 100);
  return element(
    'fieldset',
    {},
    element('legend', {}, titles[service]),
    group(
      'Latency of every request',
      numberField(service, 'at least, ms', latencyMs.min, (min) =>
        put({ latencyMs: { min, max: Math.max(min, latencyMs.max) } }),
      ),
      numberField(service, 'at most, ms', latencyMs.max, (max) =>
        put({ latencyMs: { min: Math.min(latencyMs.min, max), max } }),
      ),
    ),
    group(
      'Refused as unavailable',
      slider(service, `${percent} % of all requests`, percent, (share) =>
        put({ unavailableRate: share / 100 }),
      ),
    ),
    group(
      outageSecondsLeft > 0 ? `Outage: ${outageSecondsLeft} s left` : 'Outage',
      ...[5, 30].map((seconds) =>
        button(`For ${seconds} s`, `${service} outage ${seconds}`, () =>
          put({ outageSeconds: seconds }),
        ),
      ),
      outageSecondsLeft > 0 &&
        button('End it', `${service} outage end`, () => put({ outageSeconds: 0 })),
    ),
    group(
      service === 'firestore' ? 'Live streams' : 'Transfers under way',
      button('Cut off now', `${service} drop`, () =>
        change('POST', `/api/faults/${service}/drop-streams`),
      ),
      numberField(service, 'and every, s', dropStreamsEverySeconds, (seconds) =>
        put({ dropStreamsEverySeconds: seconds > 0 ? seconds : null }),
      ),
    ),
    group(
      'Disk',
      switchField(service, 'Full: nothing more can be stored', faults.diskFull, (diskFull) =>
        put({ diskFull }),
      ),
    ),
  );
}

function slider(
  service: Service,
  label: string,
  percent: number,
  set: (percent: number) => Promise<unknown>,
): HTMLElement {
  const shown = element('span', {}, label);
  const input = element('input', {
    type: 'range',
    min: 0,
    max: 100,
    step: 5,
    value: percent,
    'data-key': `${service} share`,
    input: () => shown.replaceChildren(`${(input as HTMLInputElement).value} % of all requests`),
    change: () => act(() => set(Number((input as HTMLInputElement).value))),
  });
  return element('label', { class: 'wide' }, shown, input);
}

function switchField(
  service: Service,
  label: string,
  isOn: boolean,
  set: (on: boolean) => Promise<unknown>,
): HTMLElement {
  const input = element('input', {
    type: 'checkbox',
    role: 'switch',
    checked: isOn,
    'data-key': `${service} disk`,
    change: () => act(() => set((input as HTMLInputElement).checked)),
  });
  return element('label', { class: 'switch' }, input, element('span', {}, label));
}

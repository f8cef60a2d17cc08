import { element } from './dom.ts';

export function group(title: string, ...controls: (Node | false | null)[]): Node {
  return element(
    'div',
    { class: 'group', role: 'group', 'aria-label': title },
    element('h2', {}, title),
    element('div', { class: 'controls' }, ...controls),
  );
}

/** Carries out what a person chose, then has the page look again. */
export function act(work: () => Promise<unknown>): void {
  work()
    .catch((error: unknown) => window.alert(error instanceof Error ? error.message : String(error)))
    .finally(() => document.dispatchEvent(new Event('changed')));
}

export function button(text: string, key: string, work: () => Promise<unknown>): HTMLElement {
  return element('button', { type: 'button', 'data-key': key, click: () => act(work) }, text);
}

export function numberField(
  key: string,
  label: string,
  value: number | null,
  set: (value: number) => Promise<unknown>,
): HTMLElement {
  const input = element('input', {
    type: 'number',
    min: 0,
    step: 'any',
    inputmode: 'decimal',
    value: value ?? '',
    placeholder: 'never',
    'data-key': `${key} ${label}`,
    change: () => act(() => set(Number((input as HTMLInputElement).value))),
  });
  return element('label', {}, element('span', {}, label), input);
}

export function textField(
  key: string,
  label: string,
  value: string,
  set: (value: string) => void,
): HTMLElement {
  const input = element('input', {
    type: 'text',
    value,
    autocomplete: 'off',
    spellcheck: 'false',
    'data-key': key,
    input: () => set((input as HTMLInputElement).value),
  });
  return element('label', {}, element('span', {}, label), input);
}

export function selectField(
  key: string,
  label: string,
  choices: readonly (readonly [value: string, text: string])[],
  chosen: string,
  set: (value: string) => void,
): HTMLElement {
  const select = element(
    'select',
    { 'data-key': key, change: () => set((select as HTMLSelectElement).value) },
    ...choices.map(([value, text]) =>
      element('option', { value, selected: value === chosen }, text),
    ),
  );
  return element('label', {}, element('span', {}, label), select);
}

import { element } from './dom.ts';
import { readShownFields, type FieldsJson, type ShownValue } from './field-values.ts';

/** The fields of a document with their types, nested ones inside. */
export function valueRows(
  path: string,
  fields: FieldsJson,
  linkTo: (reference: string) => string,
): HTMLElement {
  const shown = readShownFields(fields);
  if (shown.length === 0) return element('p', { class: 'empty' }, 'No fields.');
  return rows(shown, path, linkTo);
}

type Named = { name: string; value: ShownValue };

function rows(parts: Named[], path: string, linkTo: (reference: string) => string): HTMLElement {
  return element(
    'ul',
    { class: 'fields' },
    ...parts.map(({ name, value }) => {
      const own = `${path}.${name}`;
      if (!('parts' in value))
        return element('li', {}, label(name, value.type), plain(value, linkTo));
      const summary = element('summary', {}, label(name, value.type), size(value.parts.length));
      const open = { 'data-key': `field ${own}`, open: true };
      return element('li', {}, element('details', open, summary, rows(value.parts, own, linkTo)));
    }),
  );
}

function label(name: string, type: string): HTMLElement {
  return element(
    'span',
    { class: 'label' },
    element('span', { class: 'name' }, name),
    ' ',
    element('span', { class: `type ${type.split(' ')[0]}` }, type),
  );
}

function size(length: number): HTMLElement {
  return element('span', { class: 'count' }, String(length));
}

function plain(
  value: Extract<ShownValue, { text: string }>,
  linkTo: (reference: string) => string,
): HTMLElement {
  const { text, isLink = false } = value;
  if (isLink) return element('a', { class: 'value', href: linkTo(text) }, text);
  return element('span', { class: 'value' }, text === '' ? '“”' : text);
}

import type { Fields, StoredDocument, Value } from '../values/value.ts';

type Move = { from: string; to: string };

/** The document as it is in another database, with its references to documents of its own. */
export function moveDocument(document: StoredDocument, move: Move): StoredDocument {
  if (move.from === move.to) return document;
  const { name, fields } = document;
  return { ...document, name: moveName(name, move), fields: moveFields(fields, move) };
}

function moveName(name: string, { from, to }: Move): string {
  return name.startsWith(`${from}/`) ? `${to}${name.slice(from.length)}` : name;
}

function moveFields(fields: Fields, move: Move): Fields {
  const moved = Object.entries(fields).map(([name, value]) => [name, moveValue(value, move)]);
  return Object.fromEntries(moved) as Fields;
}

function moveValue(value: Value, move: Move): Value {
  if ('referenceValue' in value) return { referenceValue: moveName(value.referenceValue, move) };
  if ('mapValue' in value) return { mapValue: { fields: moveFields(value.mapValue.fields, move) } };
  if (!('arrayValue' in value)) return value;
  const { values } = value.arrayValue;
  return { arrayValue: { values: values.map((element) => moveValue(element, move)) } };
}

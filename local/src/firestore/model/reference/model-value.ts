// Values and documents in words of their own. Nothing in this folder knows the server: it is
// written from facts about Firestore alone, so that both cannot make the same mistake.

export type ModelNumber = { type: 'integer'; value: bigint } | { type: 'double'; value: number };

export type ModelValue =
  | { type: 'null' }
  | { type: 'boolean'; value: boolean }
  | ModelNumber
  | { type: 'time'; micros: bigint }
  | { type: 'string'; value: string }
  | { type: 'bytes'; value: readonly number[] }
  | { type: 'reference'; path: string }
  | { type: 'place'; latitude: number; longitude: number }
  | { type: 'list'; items: readonly ModelValue[] }
  | { type: 'vector'; numbers: readonly number[] }
  | { type: 'map'; fields: ModelFields };

export type ModelFields = ReadonlyMap<string, ModelValue>;
export type ModelDocument = { fields: ModelFields; createTime: bigint; updateTime: bigint };
/** By path, such as `c/a`. */
export type ModelDocuments = ReadonlyMap<string, ModelDocument>;

/** A script in a browser has one kind of number: 1 and 1.0 are the same to it. */
export type Precision = 'exact' | 'script';

const longestShown = 60;

/** As a person would write it down. Values that differ read differently. */
export function showValue(value: ModelValue, precision: Precision = 'exact'): string {
  switch (value.type) {
    case 'null':
      return 'null';
    case 'boolean':
      return String(value.value);
    case 'integer':
      return precision === 'exact' ? String(value.value) : String(Number(value.value));
    case 'double':
      return showDouble(value.value, precision);
    case 'time':
      return `time(${value.micros})`;
    case 'string':
      return showText(value.value);
    case 'bytes':
      return `bytes(${Buffer.from(value.value).toString('hex')})`;
    case 'reference':
      return `ref(${value.path})`;
    case 'place':
      return `place(${value.latitude}, ${value.longitude})`;
    case 'list':
      return `[${value.items.map((item) => showValue(item, precision)).join(', ')}]`;
    case 'vector':
      return `vector(${value.numbers.join(', ')})`;
    case 'map':
      return showFields(value.fields, precision);
  }
}

export function showFields(fields: ModelFields, precision: Precision = 'exact'): string {
  const names = [...fields.keys()].sort();
  const entries = names.map((name) => {
    const value = fields.get(name);
    return `${name}: ${value ? showValue(value, precision) : ''}`;
  });
  return `{${entries.join(', ')}}`;
}

function showDouble(value: number, precision: Precision): string {
  const text = Object.is(value, -0) ? '-0' : String(value);
  return precision === 'exact' && /^-?\d+$/.test(text) ? `${text}.0` : text;
}

function showText(text: string): string {
  if (text.length <= longestShown) return JSON.stringify(text);
  return `${JSON.stringify(text.slice(0, longestShown))} and ${text.length - longestShown} more`;
}

/** Markup that is safe to put into a page; everything else is text and is escaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | string | number | null | undefined | false | readonly Part[];

/** A template whose values are escaped, except for markup made the same way. */
export function markup(literals: TemplateStringsArray, ...parts: Part[]): Markup {
  const text = literals.reduce(
    (sum, literal, index) => sum + literal + (index < parts.length ? textOf(parts[index]) : ''),
    '',
  );
  return new Markup(text);
}

function textOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(textOf).join('');
  return String(part).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

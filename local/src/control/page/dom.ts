type Child = Node | string | number | null | undefined | false;
type Attributes = Record<string, string | number | boolean | EventListener | undefined>;

/** Builds one element. Texts stay texts: nothing that is stored ever becomes markup. */
export function element(
  tag: string,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElement {
  const built = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') built.addEventListener(name, value);
    else built.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    built.append(typeof child === 'number' ? String(child) : child);
  }
  return built;
}

/** A section that has nothing but a sentence. */
export function notice(title: string, sentence: string): HTMLElement {
  return element(
    'section',
    {},
    element('h1', {}, title),
    element('p', { class: 'empty' }, sentence),
  );
}

/**
 * Puts new content in place and leaves a person where they were: focus, opened details and the
 * scroll of lists follow their `data-key`.
 */
export function replaceContent(place: HTMLElement, content: Node): void {
  const focused = keyOf(document.activeElement);
  const kept = new Map<string, { scrollTop: number; open: boolean | undefined }>();
  for (const part of keyed(place)) {
    const open = part instanceof HTMLDetailsElement ? part.open : undefined;
    kept.set(part.dataset['key'] ?? '', { scrollTop: part.scrollTop, open });
  }
  place.replaceChildren(content);
  for (const part of keyed(place)) {
    const before = kept.get(part.dataset['key'] ?? '');
    if (!before) continue;
    if (part instanceof HTMLDetailsElement && before.open !== undefined) part.open = before.open;
    part.scrollTop = before.scrollTop;
  }
  if (focused === undefined) return;
  keyed(place)
    .find((part) => part.dataset['key'] === focused)
    ?.focus({ preventScroll: true });
}

function keyed(place: HTMLElement): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>('[data-key]')];
}

function keyOf(active: Element | null): string | undefined {
  return active instanceof HTMLElement ? active.dataset['key'] : undefined;
}

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { decodeEntities } from './html-lines.ts';

/** An element as the parser gives it: its children by name, attributes under “@name”, or only its text. */
export type XmlNode = { readonly [name: string]: unknown };

const deepest = 40;
/** Base64 of photos and attached diplomas, which may be most of the file. */
const blob = /<(Data|TempURI)\b[^>]*>[^<]*<\/\1\s*>/g;
const mostLetters = 2_000_000;

/**
 * Parses XML that tells a CV. Null when it is no well-formed XML, is larger or deeper than any CV,
 * or brings definitions of its own: no entity is ever expanded and nothing is ever fetched.
 */
export function parseXml(source: string): XmlNode | null {
  const text = source.replace(blob, '');
  if (text.length > mostLetters || /<!(?:DOCTYPE|ENTITY)/i.test(text)) return null;
  if (XMLValidator.validate(text) !== true) return null;
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    processEntities: false,
    parseTagValue: false,
    parseAttributeValue: false,
    removeNSPrefix: true,
    maxNestedTags: deepest,
  });
  try {
    return asNode(parser.parse(text));
  } catch {
    return null;
  }
}

function asNode(value: unknown): XmlNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as XmlNode)
    : {};
}

function children(node: XmlNode, name: string): unknown[] {
  const found = Object.hasOwn(node, name) ? node[name] : undefined;
  if (found === undefined) return [];
  return Array.isArray(found) ? (found as unknown[]).slice(0, 300) : [found];
}

/** All elements at the end of a path of names. */
export function nodesAt(node: XmlNode, ...path: string[]): XmlNode[] {
  const [name, ...rest] = path;
  if (name === undefined) return [node];
  return children(node, name).flatMap((child) =>
    typeof child === 'string'
      ? rest.length === 0
        ? [{ '#text': child }]
        : []
      : nodesAt(asNode(child), ...rest),
  );
}

/** The text of the first element at the end of a path, its entities put back. */
export function textAt(node: XmlNode, ...path: string[]): string | undefined {
  for (const found of nodesAt(node, ...path)) {
    const raw = found['#text'];
    const text = typeof raw === 'string' ? decodeEntities(raw).trim() : '';
    if (text !== '') return text;
  }
  return undefined;
}

export function attributeAt(node: XmlNode, name: string): string | undefined {
  const value = node[`@${name}`];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

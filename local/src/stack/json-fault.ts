const token =
  // Strings hold no control characters, as JSON has it.
  // eslint-disable-next-line no-control-regex
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

type Token = { text: string; kind: 'mark' | 'string' | 'other' | 'none'; at: number };

/**
 * Where a text stops being JSON, as an offset; undefined when it is JSON. What JSON.parse throws
 * tells the place for some mistakes only.
 */
export function findJsonFault(text: string): number | undefined {
  let end = 0;
  let next = read();
  let fault: number | undefined;

  function read(): Token {
    token.lastIndex = end;
    const found = token.exec(text);
    if (!found) {
      const rest = text.slice(end);
      return { text: '', kind: 'none', at: end + rest.length - rest.trimStart().length };
    }
    end = token.lastIndex;
    const [, mark, string, other = ''] = found;
    const own = mark ?? string ?? other;
    const kind = mark !== undefined ? 'mark' : string !== undefined ? 'string' : 'other';
    return { text: own, kind, at: end - own.length };
  }

  function take(isWanted: boolean): boolean {
    if (!isWanted) fault ??= next.at;
    if (fault !== undefined) return false;
    next = read();
    return true;
  }

  const isMark = (mark: string) => next.kind === 'mark' && next.text === mark;

  function takeList(close: string, takeItem: () => boolean): boolean {
    if (!take(true)) return false;
    if (isMark(close)) return take(true);
    while (takeItem()) {
      if (isMark(close)) return take(true);
      if (!take(isMark(','))) return false;
    }
    return false;
  }

  function takeValue(): boolean {
    if (isMark('[')) return takeList(']', takeValue);
    if (!isMark('{')) return take(next.kind === 'string' || next.kind === 'other');
    return takeList('}', () => take(next.kind === 'string') && take(isMark(':')) && takeValue());
  }

  if (takeValue() && next.at < text.length) fault = next.at;
  return fault;
}

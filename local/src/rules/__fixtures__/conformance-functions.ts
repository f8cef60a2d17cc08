// Rows L of the conformance table: functions and limits.
import type { ConformanceCase, Expectation } from '../testing/conformance-case.ts';

const get = { method: 'get' as const, path: 'x/1', as: 'a', before: { x: 1 } };

function inFile(id: string, globals: string, body: string, expect: Expectation): ConformanceCase {
  const file = `rules_version = '2';
${globals}
service cloud.firestore { match /databases/{database}/documents { ${body} } }`;
  return { id, file, ask: get, expect };
}

const x = (inner: string) => `match /x/{id} { ${inner} }`;
const allow = (condition: string) => `allow get: if ${condition};`;

function lets(count: number): string {
  const each = Array.from({ length: count }, (_none, index) => `let v${index} = ${index};`);
  return `function f() { ${each.join(' ')} return true; }`;
}

/** f1 calls f2 and so on; `count` functions in all. */
function callChain(count: number): string {
  return Array.from({ length: count }, (_none, index) => {
    const last = index === count - 1;
    return `function f${index}() { return ${last ? 'true' : `f${index + 1}()`}; }`;
  }).join('\n');
}

const chainOf = (count: number) => Array.from({ length: count }, () => 'true').join(' || ');
const costly = `${Array.from({ length: 90 }, () => 'f(1)').join(' && ')}`;
const costlyFunction =
  'function f(n) { return n + n + n + n + n + n + n + n == 8 && n + n + n + n == 4; }';
const eight = 'a, b, c, d, e, f, g, h';

export const functionCases: ConformanceCase[] = [
  inFile('L01', 'function yes() { return true; }', x(allow('yes()')), 'allow'),
  inFile(
    'L02',
    'function yes() { return false; }',
    x(`function yes() { return true; } ${allow('yes()')}`),
    'allow',
  ),
  inFile(
    'L03',
    'function yes() { return true; }',
    `match /y/{id} { function yes() { return false; } ${allow('yes()')} } ${x(allow('yes()'))}`,
    'allow',
  ),
  inFile('L04', "function int(n) { return 'mine'; }", x(allow("int(1) == 'mine'")), 'allow'),
  inFile('L05', 'function f(n) { let a = n; let b = a + 1; return b > 1; }', x(allow('f(1)')), 'allow'),
  inFile('L06 eleven', lets(11), x(allow('f()')), 'allow'),
  inFile('L06 twelve', lets(12), x(allow('f()')), 'refused'),
  inFile('L07', 'function f() { return f(); }', x(allow('f()')), 'refused'),
  inFile('L08', 'function f() { return g(); } function g() { return f(); }', x(allow('f()')), 'refused'),
  inFile('L09 twenty', callChain(20), x(allow('f0()')), 'allow'),
  inFile('L09 more', callChain(21), x(allow('f0()')), 'refused'),
  inFile('L10', `function f(${eight}) { return true; }`, x(allow('f(1, 2, 3, 4, 5, 6, 7, 8)')), 'refused'),
  inFile('L11', '', x(allow(chainOf(98))), 'allow'),
  inFile('L12', '', x(allow(chainOf(99))), 'refused'),
  inFile('L13', 'function f(a, b) { return true; }', x(allow('f(1)')), 'error'),
  inFile('L14', costlyFunction, x(allow(costly)), 'error'),
  inFile('L15', costlyFunction, x(`${allow(costly)} ${allow('true')}`), 'allow'),
  inFile(
    'L16',
    '',
    x(`function f() { return request.auth.uid == 'a' && id == '1'; } ${allow('f()')}`),
    'allow',
  ),
  inFile('L17', '', `function f() { return id == '1'; } ${x(allow('f()'))}`, 'error'),
  inFile('L18', 'function f(p) { return get(p).data.x; }', x(allow('true')), 'allow'),
];

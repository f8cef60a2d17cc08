// Rows R of the conformance table: denials and compile results.
import type { ConformanceCase, Expectation } from '../testing/conformance-case.ts';

const get = { method: 'get' as const, path: 'x/1', as: 'a', before: { x: 1 } };

function inFile(id: string, file: string, expect: Expectation, says?: string): ConformanceCase {
  return { id, file, ask: get, expect, ...(says === undefined ? {} : { says }) };
}

const service = (inner: string) =>
  `service cloud.firestore {\nmatch /databases/{database}/documents {\n${inner}\n} }`;
const head = "rules_version = '2';\n";
const open = service('match /x/{id} { allow get: if true; }');

export const compileCases: ConformanceCase[] = [
  inFile('R01', `${head}${service('match /x/{id} {\nallow get: if false; }')}`, 'deny', "false for 'get' @ L5"),
  {
    id: 'R02',
    file: `${head}${service("match /x/{id} {\n\n\n\n\n\n\nallow list: if id == '1'; }")}`,
    ask: { method: 'list', path: 'x', as: 'a' },
    expect: 'error',
    says: "Null value error. for 'list' @ L11",
  },
  inFile(
    'R03',
    `${head}${service('match /x/{id} {\nallow get: if resource.data.a;\nallow get: if false; }')}`,
    'error',
    "Property a is undefined on object. for 'get' @ L5, false for 'get' @ L6",
  ),
  inFile('R04', `${head}${service('')}`, 'deny', 'No matching allow statements'),
  inFile('R05', `import {x} from 'y';\n${head}${open}`, 'refused'),
  inFile('R06', `function f() { return true; }\n${head}${open}`, 'refused'),
  inFile('R07', `${head}function f() { return true; }\n${open}`, 'allow'),
  inFile('R08', `${head}${service('match /x/{id} { allow get: if math.isInfinite(1.0); }')}`, 'error'),
  inFile('R09', `${head}service firebase.foo { }`, 'refused'),
  inFile('R10', `rules_version = '2'\n${open}`, 'allow'),
  inFile('R11', service('match /x/{id} { allow get: if request.auth != null; }'), 'allow'),
  inFile('R12', '// nothing here\n', 'refused'),
  inFile('R13', `${head}${service("match /x/{id} { allow get: if 1 in [1, 2,]; }")}`, 'allow'),
  inFile('R14', `${head}${service("match /x/{id} { allow get: if b'\\x0' is bytes; }")}`, 'refused'),
];

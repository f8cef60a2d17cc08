// Rows C to H of the conformance table: one expression is the whole condition of a get.
import type { Plain } from '../testing/access-builders.ts';
import type { ConformanceCase, Expectation } from '../testing/conformance-case.ts';

type Row = [id: string, expression: string, expect: Expectation, says?: string];

export function expressionCases(rows: Row[], data: Plain): ConformanceCase[] {
  return rows.map(([id, expression, expect, says]) => ({
    id,
    rules: `match /x/{id} {\nallow get: if ${expression};\n}`,
    ask: { method: 'get', path: 'x/1', as: 'a', before: data },
    expect,
    ...(says === undefined ? {} : { says }),
  }));
}

const D = 'resource.data';
const missing = `${D}.none`;

const errorRows: Row[] = [
  ['C01', `${missing} || true`, 'allow'],
  ['C02', `true || ${missing}`, 'allow'],
  ['C03', `${missing} || false`, 'error'],
  ['C04', `${missing} && false`, 'deny'],
  ['C05', `${missing} && true`, 'error', 'Property none is undefined on object.'],
  ['C06', `(${missing} && false) || true`, 'allow'],
  ['C07', `(${missing} && false) == false`, 'allow'],
  ['C08', `!(${missing} && false)`, 'allow'],
  ['C09', `!(${missing} == 1)`, 'error'],
  ['C10', `${missing} != 'z'`, 'error'],
  ['C11', `'x' && true`, 'error'],
  ['C12', '1 || false', 'error'],
  ['C13', 'null || true', 'allow'],
  ['C14', '1 ? true : true', 'error'],
  ['C15', `(${missing} ? true : true)`, 'error'],
  ['C16', `(${missing} ? true : true) || true`, 'allow'],
  ['C17', '10/0 == 1 || true', 'allow'],
  ['C18', `'true'`, 'error'],
  ['C19', 'false ? (1/0 == 1) : true', 'allow'],
  ['C20', 'nope() || true', 'allow'],
  ['C21', 'nope()', 'error', 'Function not found error: Name: [nope].'],
];

const missingRows: Row[] = [
  ['D01', `${D}.a == null`, 'allow'],
  ['D02', `${D}.zzz == null`, 'error', 'Property zzz is undefined on object.'],
  ['D03', `${D}['zzz'] == null`, 'error', 'Property zzz is undefined on object.'],
  ['D04', `!('zzz' in ${D})`, 'allow'],
  ['D05', `${D}.b.zzz == 1`, 'error'],
  ['D06', `${D}.a.x == 1`, 'error', 'Null value error.'],
  ['D07', `'x' in ${D}.a`, 'error', 'Null value error.'],
  ['D08', `'toString' in ${D}`, 'deny'],
  ['D09', `${D}.constructor == 1`, 'error', 'Property constructor is undefined'],
  ['D11', `${D}.keys().size() == 2`, 'allow'],
  ['D12', `${D}.get('zzz', 7) == 7`, 'allow'],
  ['D13', `${D}.get('a', 7) == null`, 'allow'],
  ['D14', `${D}.get(['b','c'], 0) == 1`, 'allow'],
  ['D15', `${D}.get(['b','c','d'], 0) == 0`, 'allow'],
  ['D16', 'resource.b.c == 1', 'error'],
];

const orderRows: Row[] = [
  ['E01', '1 == 1.0', 'allow'],
  ['E02', `1 != '1'`, 'allow'],
  ['E03', '[1] == [1.0]', 'deny'],
  ['E04', `{'a':1} == {'a':1.0}`, 'deny'],
  ['E05', '[1][0] == 1.0', 'allow'],
  ['E06', '[0.0] == [-0.0]', 'deny'],
  ['E07', '0.0 == -0.0', 'allow'],
  ['E08', `float('NaN') == float('NaN')`, 'deny'],
  ['E09', '[1,2] == [2,1]', 'deny'],
  ['E10', `{'a':1,'b':2} == {'b':2,'a':1}`, 'allow'],
  ['E11', 'null != 1', 'allow'],
  ['E12', '1 < 2.5', 'allow'],
  ['E13', `1 < 'a'`, 'error', 'Unsupported operation error.'],
  ['E14', 'false < true', 'error'],
  ['E15', '[1] < [2]', 'error'],
  ['E16', '1 < null', 'error'],
  ['E17', `'a' < 'b'`, 'allow'],
  ['E18', 'request.time < 1000', 'error'],
  ['E19', '[1].toSet() == [1.0].toSet()', 'allow'],
  ['E20', '[1, 1.0].toSet().size() == 1', 'allow'],
];

const arithmeticRows: Row[] = [
  ['F01', '10 / 4 == 2', 'allow'],
  ['F02', '10 / 4 == 2.5', 'deny'],
  ['F03', '-7 / 2 == -3', 'allow'],
  ['F04', '10 / 4.0 == 2.5', 'allow'],
  ['F05', '-7 % 2 == -1', 'allow'],
  ['F06', '10 / 0 == 0', 'error', 'Divide by zero error.'],
  ['F07', '10 % 0 == 0', 'error', 'Divide by zero error.'],
  ['F08', `'a' + 'b' == 'ab'`, 'allow'],
  ['F09', `'a' + 1 == 'a1'`, 'error'],
  ['F10', '[1] + [2] == [1,2]', 'error'],
  ['F11', `'ab' * 2 == 'abab'`, 'error'],
  ['F12', '(request.time - request.time) is duration', 'allow'],
  ['F13', `request.time + duration.value(1,'h') > request.time`, 'allow'],
  ['F14', '(request.time + request.time) is timestamp', 'error'],
  ['F15', `duration.value(1,'h') - duration.value(60,'m') == duration.value(0,'s')`, 'allow'],
];

const L = `${D}.L`;
const s = `${D}.s`;

const accessRows: Row[] = [
  ['G01', `20 in ${L}`, 'allow'],
  ['G02', `'k' in {'k':1}`, 'allow'],
  ['G03', `1 in {'1':1}`, 'error'],
  ['G04', `'e' in 'hello'`, 'error', 'Function not found error: Name: [in].'],
  ['G05', `!('e' in 'hello')`, 'error'],
  ['G06', `!'x' in {'x':1}`, 'error'],
  ['G07', '1.0 is float && 1 is int && !(1 is float)', 'allow'],
  ['G08', '1 is number && 1.0 is number', 'allow'],
  ['G09', `b'a' is bytes`, 'allow'],
  ['G10', `path('a/b') is string`, 'deny'],
  ['G11', `${D}.missing is string`, 'error'],
  ['G12', `${L}[0] == 10`, 'allow'],
  ['G13', `${L}[4] == 0`, 'error', 'Index out of bound error.'],
  ['G14', `${L}[-1] == 40`, 'error'],
  ['G15', `${L}[1:3] == [20,30]`, 'allow'],
  ['G16', `${L}[0:4].size() == 4`, 'allow'],
  ['G17', `${L}[2:2].size() == 0`, 'allow'],
  ['G18', `${L}[0:99].size() == 4`, 'error', 'Index: [98] , size: [4]'],
  ['G19', `${L}[0:0].size() == 0`, 'error'],
  ['G20', `${L}[4:4].size() == 0`, 'error'],
  ['G21', `${L}[3:1].size() == 0`, 'error', 'From index: [3] , To index: [1].'],
  ['G22', `${s}[0:5] == 'hello'`, 'allow'],
  ['G23', `${s}[0] == 'h'`, 'allow'],
  ['G24', `${L}.size == 4`, 'error', 'Type error. Received: [list] Expected: [map,path].'],
  ['G25', `{'size': 1}.size == 1`, 'allow'],
];

const conversionRows: Row[] = [
  ['H01', `int('42') == 42`, 'allow'],
  ['H02', `int(' 42') == 42`, 'error', 'Type conversion error.'],
  ['H03', `int('4.2') == 4`, 'error'],
  ['H04', 'int(-2.9) == -2', 'allow'],
  ['H05', 'int(true) == 1', 'error'],
  ['H06', `float('1e3') == 1000.0`, 'allow'],
  ['H07', `float('inf') > 0.0`, 'error'],
  ['H08', `string(2.0) == '2.0'`, 'allow'],
  ['H09', `string(10000000.0) == '1.0E7'`, 'allow'],
  ['H10', `string(null) == 'null'`, 'allow'],
  ['H11', `string(path('a/b')) == '/a/b'`, 'allow'],
  ['H12', `string([1]) == '[1]'`, 'error'],
  ['H13', `bool('true')`, 'error', 'Function not found error: Name: [bool].'],
  ['H14', 'math.isInfinite(1.0) == false', 'error'],
  ['H15', 'math.round(2.5) == 3 && math.round(-2.5) == -2', 'allow'],
  ['H16', 'math.ceil(99.3) is float', 'allow'],
  ['H17', 'math.abs(-75) is int', 'allow'],
  ['H18', `math.sqrt('4') == 2.0`, 'error'],
  ['H19', 'int(1, 2) == 1', 'error', 'Incorrect number of arguments.'],
];

export const basicCases: ConformanceCase[] = [
  ...expressionCases(errorRows, {}),
  ...expressionCases(missingRows, { a: null, b: { c: 1 } }),
  ...expressionCases([['D10', `'toString' in ${D}`, 'allow']], { toString: 1 }),
  ...expressionCases(orderRows, {}),
  ...expressionCases(arithmeticRows, {}),
  ...expressionCases(accessRows, { L: [10, 20, 30, 40], s: 'hello world' }),
  ...expressionCases(conversionRows, {}),
];

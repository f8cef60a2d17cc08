import { errorOf, type Kind, type Value } from '../values/values.ts';
import { listMethods, mapDiffMethods, mapMethods, setMethods } from './collection-methods.ts';
import { durationMethods, timestampMethods } from './moment-methods.ts';
import { latlngMethods, pathMethods } from './place-methods.ts';
import { functionNotFound, misfit, ownEntry, type Method } from './signature.ts';
import { bytesMethods, stringMethods } from './text-methods.ts';

const methodsOf: Record<Kind, Record<string, Method>> = {
  null: {},
  bool: {},
  int: {},
  float: {},
  string: stringMethods,
  bytes: bytesMethods,
  timestamp: timestampMethods,
  duration: durationMethods,
  latlng: latlngMethods,
  path: pathMethods,
  list: listMethods,
  map: mapMethods,
  set: setMethods,
  map_diff: mapDiffMethods,
  error: {},
  unknown: {},
};

/** Every name that is a method of some type. */
export const methodNames: ReadonlySet<string> = new Set(
  Object.values(methodsOf).flatMap((methods) => Object.keys(methods)),
);

export function callMethod(self: Value, name: string, args: Value[]): Value {
  if (self.kind === 'null') return errorOf('Null value error.');
  const methods = methodsOf[self.kind];
  const found = ownEntry(methods, name);
  if (!found) return functionNotFound(name);
  return misfit(`${self.kind}.${name}`, found.parameters, args) ?? found.run(self, ...args);
}

import { showPath } from './model-fields.ts';
import { showValue } from './model-value.ts';
import type { ModelWrite, Patch, Patches } from './model-write.ts';

/** As a person would write it down: `update c/a if unchanged {m.x: <increment 1>}`. */
export function showWrite(write: ModelWrite): string {
  const insists = 'condition' in write && write.condition !== 'none';
  const start = `${write.type} ${write.path}${insists ? ` if ${write.condition}` : ''}`;
  switch (write.type) {
    case 'create':
    case 'set':
    case 'merge':
      return `${start} ${showPatches(write.data)}`;
    case 'update':
      return `${start} {${write.changes
        .map(({ path, patch }) => `${showPath(path)}: ${showPatch(patch)}`)
        .join(', ')}}`;
    case 'delete':
      return start;
  }
}

function showPatches(patches: Patches): string {
  return `{${[...patches].map(([name, patch]) => `${name}: ${showPatch(patch)}`).join(', ')}}`;
}

function showPatch(patch: Patch): string {
  switch (patch.type) {
    case 'patch':
      return showPatches(patch.fields);
    case 'delete':
    case 'server time':
      return `<${patch.type}>`;
    case 'increment':
    case 'maximum':
    case 'minimum':
      return `<${patch.type} ${showValue(patch.operand)}>`;
    case 'union':
    case 'difference':
      return `<${patch.type} ${showValue({ type: 'list', items: patch.items })}>`;
    case 'null':
    case 'boolean':
    case 'integer':
    case 'double':
    case 'time':
    case 'string':
    case 'bytes':
    case 'reference':
    case 'place':
    case 'list':
    case 'vector':
    case 'map':
      return showValue(patch);
  }
}

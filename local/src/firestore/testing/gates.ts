import type { FirestoreAccess, RulesGate } from '../../rules/access.ts';

type Decide = (access: FirestoreAccess) => boolean;

/** A hand-written set of rules for one test; Storage is closed. */
export function gateThat(decide: Decide): RulesGate {
  return {
    judgeFirestore: (access) =>
      decide(access)
        ? { allowed: true }
        : { allowed: false, reason: `false for '${access.method}' @ L1` },
    judgeStorage: () => ({ allowed: false, reason: 'No matching allow statements' }),
  };
}

/** Everyone may do anything below `open/`; people own the documents that carry their uid. */
export const openAndOwned = gateThat(({ path, caller, before, after, method }) => {
  if (path.split('/')[0] === 'open') return true;
  if (path.split('/')[0] !== 'owned' || !caller) return false;
  if (method === 'list' && !before) return true;
  const isOwn = (document: typeof before) => {
    const owner = document?.fields['owner'];
    return owner !== undefined && 'stringValue' in owner && owner['stringValue'] === caller.uid;
  };
  return (!before || isOwn(before)) && (!after || isOwn(after));
});

import { createContext, use, type Context } from 'react';

/** A context that has no default: reading it outside its provider is a bug, and says so. */
export function createRequiredContext<T extends object>(
  name: string,
): [Context<T | null>, () => T] {
  const context = createContext<T | null>(null);
  context.displayName = name;

  function useValue(): T {
    const value = use(context);
    if (value === null) throw new Error(`${name} is not provided.`);
    return value;
  }

  return [context, useValue];
}

export type ExternalStore<T> = {
  subscribe: (onChange: () => void) => () => void;
  read: () => T;
};

/** Turns “call me with each value” into what `useSyncExternalStore` wants. Nothing runs before the first subscriber. */
export function createExternalStore<T>(
  initial: T,
  start: (push: (value: T) => void) => () => void,
): ExternalStore<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  let stop: (() => void) | null = null;

  function push(next: T) {
    value = next;
    for (const listener of listeners) listener();
  }

  return {
    read: () => value,
    subscribe(onChange) {
      listeners.add(onChange);
      stop ??= start(push);
      return () => {
        listeners.delete(onChange);
        if (listeners.size > 0) return;
        stop?.();
        stop = null;
        value = initial;
      };
    },
  };
}

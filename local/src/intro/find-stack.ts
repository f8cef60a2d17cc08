import * as z from 'zod';
import { host, partNames, usualPorts, type Ports } from '../stack/ports.ts';

const addressSchema = z.object({
  product: z.literal('cvplus'),
  ports: z.record(z.enum(partNames), z.int()),
});

/** The stack that `npm start` has running on this machine, if any. */
export async function findRunningStack(): Promise<Ports | undefined> {
  try {
    const answer = await fetch(`http://${host}:${usualPorts.app}/local-stack.json`, {
      signal: AbortSignal.timeout(2000),
    });
    return addressSchema.parse(await answer.json()).ports;
  } catch {
    // Nothing there, or a stranger: both mean that we start our own.
    return undefined;
  }
}

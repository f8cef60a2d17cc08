import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { chooseFreePorts, host, refuseTakenPorts } from './ports.ts';

describe('ports', () => {
  it('are all different when chosen freely', async () => {
    const ports = await chooseFreePorts();
    const numbers = Object.values(ports);
    expect(new Set(numbers).size).toBe(numbers.length);
    await expect(refuseTakenPorts(ports)).resolves.toBeUndefined();
  });

  it('are refused in a sentence naming the port and its use when one is taken', async () => {
    const ports = await chooseFreePorts();
    const stranger = createServer();
    await new Promise<void>((resolve) => stranger.listen(ports.tasks, host, resolve));
    try {
      await expect(refuseTakenPorts(ports)).rejects.toThrow(
        `Port ${ports.tasks} (tasks) is already in use by`,
      );
    } finally {
      stranger.close();
    }
  });
});

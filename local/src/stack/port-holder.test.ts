import { createServer, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { findPortHolder, readListeningInodes, readLsof } from './port-holder.ts';

// Kept from a Debian 12 machine, 2026-11-26: a listener, and a connection to the same port.
const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 48213 1 0000000000000000 100 0 0 10 0
   1: 0100007F:1F90 0100007F:D2F4 01 00000000:00000000 00:00000000 00000000     0        0 48390 1 0000000000000000 20 4 30 10 -1
   2: 0100007F:238C 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 50111 1 0000000000000000 100 0 0 10 0
`;

it('reads who listens from the table of the kernel', () => {
  expect(readListeningInodes(table, 8080)).toEqual(['48213']);
  expect(readListeningInodes(table, 9100)).toEqual(['50111']);
  expect(readListeningInodes(table, 80)).toEqual([]);
});

it('reads what lsof says', () => {
  expect(readLsof('p412\ncnode\nf23\n')).toEqual({ pid: 412, program: 'node' });
  expect(readLsof('')).toBeUndefined();
});

it.runIf(process.platform === 'linux')('finds this very process', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const holder = await findPortHolder((server.address() as AddressInfo).port);
    expect(holder?.pid).toBe(process.pid);
    expect(holder?.program).toContain('node');
  } finally {
    server.close();
  }
});

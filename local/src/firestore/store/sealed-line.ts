import { crc32 } from 'node:zlib';

// `,"seal":"1a2b3c4d"}`: the checksum of everything before it.
const sealLength = 19;

/** One line of JSON that tells damage by itself. */
export function sealLine(content: object): string {
  const open = JSON.stringify(content).slice(0, -1);
  return `${open},"seal":"${checksumOf(open)}"}\n`;
}

/** The content of the line, without its line break; undefined when it is not as it was written. */
export function openSealedLine(line: string): unknown {
  const seal = line.slice(-sealLength);
  if (seal !== `,"seal":"${checksumOf(line.slice(0, -sealLength))}"}`) return undefined;
  return JSON.parse(line);
}

export function checksumOf(content: string | Buffer): string {
  return crc32(content).toString(16).padStart(8, '0');
}

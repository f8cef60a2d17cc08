import { readFileSync } from 'node:fs';
import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import { readCv } from '../intake/read-cv.ts';

const samples = new URL('../../../../frontend/public/samples/', import.meta.url);
const fixtures = new URL('../__fixtures__/', import.meta.url);

export const sampleNames = [
  'software-engineer.pdf',
  'nurse.pdf',
  'teacher.docx',
  'accountant.docx',
  'chef.txt',
  'mechanical-engineer.pdf',
  'marketing-manager.json',
  'graduate-student.txt',
  'project-manager.pdf',
  'sales-manager-german.txt',
] as const;

export const sampleBytes = (name: string): Uint8Array => readFileSync(new URL(name, samples));
export const fixtureBytes = (name: string): Uint8Array => readFileSync(new URL(name, fixtures));

/** Reads a CV that must be readable. */
export async function readGoodCv(bytes: Uint8Array | string): Promise<ParsedCV> {
  const reading = await readCv(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  if (!reading.ok) throw new Error(`${reading.problem.code}: ${reading.problem.message}`);
  return reading.cv;
}

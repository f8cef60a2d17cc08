import { expect, it } from 'vitest';
import { readLanguageCodes } from './language-codes.ts';

it.each([
  ['English', ['en']],
  ['english (US)', ['en']],
  ['English, British', ['en']],
  ['en-US', ['en']],
  ['pt_BR', ['pt']],
  ['zh-Hans-CN', ['zh']],
  ['German', ['de']],
  ['Mandarin', ['zh']],
  ['Norwegian Bokmål', ['nb']],
  ['Hebrew', ['he']],
  ['Multilingual', []],
  ['xx-XX', []],
  ['', []],
  [null, []],
])('reads %j as %j', (said, codes) => expect(readLanguageCodes(said)).toEqual(codes));

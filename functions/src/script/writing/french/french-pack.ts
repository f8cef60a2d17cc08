import type { LanguagePack } from '../language-pack.ts';
import { romancePack } from '../romance/romance-pack.ts';
import { french } from './french-language.ts';

export const frenchPack: LanguagePack = romancePack(french);

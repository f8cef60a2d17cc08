import type { LanguagePack } from '../language-pack.ts';
import { romancePack } from '../romance/romance-pack.ts';
import { spanish } from './spanish-language.ts';

export const spanishPack: LanguagePack = romancePack(spanish);

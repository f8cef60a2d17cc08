import type { BusinessContext } from '@cvplus/contracts/script';
import { employerOf } from './employer.ts';

/** What the work told of is offered for. */
export function targetSentence({ targetRole, targetCompany }: BusinessContext): string | null {
  if (targetRole && targetCompany)
    return `Das möchte ich ${houseOf(targetCompany)} einbringen, und zwar als ${targetRole}`;
  if (targetCompany) return `Das möchte ich ${houseOf(targetCompany)} einbringen`;
  return targetRole ? `Mein nächstes Ziel ist eine Stelle als ${targetRole}` : null;
}

/** Where one wants to work and the invitation in one sentence. */
export function targetInvitation(
  { targetRole, targetCompany }: BusinessContext,
  formal: boolean,
): string | null {
  if (!targetRole && !targetCompany) return null;
  const post = targetRole ? `die Stelle als ${targetRole}` : 'eine Stelle';
  const at = targetCompany ? ` ${houseOf(targetCompany)}` : '';
  return formal
    ? `Ich freue mich auf ein Gespräch über ${post}${at}`
    : `Sprechen wir über ${post}${at}`;
}

/** “bei der Nordwerk AG”, “beim Bergwacht e. V.”: the legal form is said and decides; else the kind of house. */
function houseOf(company: string): string {
  if (/(?<!\p{L})(?:AG|GmbH|KG|KGaA|OHG|UG|GbR|SE|eG|Genossenschaft)\.?$/u.test(company))
    return `bei der ${company}`;
  if (/e\.\s?V\.$/.test(company)) return `beim ${company}`;
  return employerOf(company)?.at ?? `bei ${company}`;
}

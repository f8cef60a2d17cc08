import type { BusinessContext } from '@cvplus/contracts/script';

/** What the contracts allow (`businessContextSchema`); the fields stop there. */
export const longestTarget = 80;
export const longestCallToAction = 200;

/** What was typed, ready to send: without blanks around it, and without what was left empty. */
export function tidyBusiness({ objective, ...words }: BusinessContext): BusinessContext {
  const said = Object.entries(words)
    .map(([name, text = '']) => [name, text.trim()] as const)
    .filter(([, text]) => text !== '');
  return { ...(objective && { objective }), ...Object.fromEntries(said) };
}

import { useTranslation } from 'react-i18next';
import { sentenceAtField } from './sentence-of-error.ts';

/** What to say at a field of the request, named as the server names it; undefined while it is fine. */
export type ErrorAt = (field: string) => string | undefined;

export function useFieldErrors(error: unknown): ErrorAt {
  const { t } = useTranslation();
  return (field) => {
    const sentence = sentenceAtField(error, field);
    if (!sentence) return undefined;
    return 'say' in sentence ? sentence.say : t(sentence.key);
  };
}

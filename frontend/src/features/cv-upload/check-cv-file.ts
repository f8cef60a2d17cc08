/** What the server accepts; asking here first saves an upload that must fail. */
export const maxCvBytes = 10 * 1024 * 1024;

const contentTypeOf: Record<string, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json',
  xml: 'application/xml',
  txt: 'text/plain',
};

export const cvFileExtensions = Object.keys(contentTypeOf).map((extension) => `.${extension}`);

export type CvFileCheck =
  | { accepted: true; contentType: string }
  | { accepted: false; problem: 'empty' | 'tooLarge' | 'wrongType' };

/** Judges by name and size only. What is really inside, the server finds out from the bytes. */
export function checkCvFile({ name, size }: { name: string; size: number }): CvFileCheck {
  const contentType = contentTypeOf[name.split('.').pop()?.toLowerCase() ?? ''];
  if (contentType === undefined) return { accepted: false, problem: 'wrongType' };
  if (size === 0) return { accepted: false, problem: 'empty' };
  if (size > maxCvBytes) return { accepted: false, problem: 'tooLarge' };
  return { accepted: true, contentType };
}

import type { ReadText } from './personal-data.ts';
import { spansOf, type TextSpan } from './text-span.ts';

const email = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;
/** “jane (at) example dot com”, “jane [arroba] example [punto] es”: the at is bracketed or the dot is spelled. */
const bracketedAt =
  /[a-z0-9._%+-]{1,64} ?[([{<] ?(?:at|a|ät|@|arroba|arobase|chiocciola|chez) ?[)\]}>] ?[a-z0-9-]{1,63}(?: ?(?:[([{<] ?(?:dot|punkt|punto|point|ponto|\.) ?[)\]}>]|\.|\b(?:dot|punkt|punto|point|ponto)\b) ?[a-z0-9-]{2,63}){1,4}/g;
const spelledDot =
  /(?<![a-z0-9])[a-z0-9._%+-]{2,64} (?:at|arroba|arobase|chiocciola|@) [a-z0-9-]{2,63}(?: (?:dot|punkt|punto|point|ponto) [a-z]{2,24}){1,3}(?![a-z0-9])/g;
const spacedAt = /[a-z0-9._%+-]{2,64} ?@ ?[a-z0-9-]{2,63}(?: ?\. ?[a-z0-9-]{2,63}){1,3}/g;

/** A sign or a word of which every way to hide an address holds one. */
const spelledOut =
  /@|dot|punkt|punto|point|ponto|arrob|arobase|chiocciola|[([{<] ?(?:at|a|ät|chez) ?[)\]}>]/;

export function findEmails({ text, folded }: ReadText): TextSpan[] {
  const spans = text.includes('@') || folded.includes('@') ? spansOf(email, folded) : [];
  if (!spelledOut.test(folded)) return spans;
  const obfuscated = [bracketedAt, spelledDot, spacedAt].flatMap((pattern) =>
    spansOf(pattern, folded),
  );
  return [...spans, ...obfuscated];
}

const address = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s,;|<>()"]{2,300}/g;
const services =
  'linkedin|github|gitlab|bitbucket|xing|orcid|behance|dribbble|twitter|x|facebook|fb|instagram|medium|youtube|tiktok|stackoverflow|researchgate|academia|kaggle|about|calendly|vimeo|soundcloud|threads|bsky|t|wa|telegram|discord|discordapp|malt|pinterest|linktr|carrd|substack|huggingface|codepen|leetcode';
const profile = new RegExp(
  `(?<![a-z0-9@-])(?:[a-z0-9-]{1,30}\\.){0,2}(?:${services})\\.(?:com|org|net|me|io|app|social|ee|co|de|fr|es|edu|gg|eu)/[^\\s,;|<>()"]{1,200}`,
  'g',
);
const domains =
  'com|org|net|de|fr|es|it|pt|br|io|dev|me|co|uk|eu|ch|at|info|app|tech|ai|page|site|online|blog|xyz|design|us|ca|work|studio|photography|name|cv|pro|example';
const withPath = new RegExp(
  `(?<![a-z0-9@.-])(?:[a-z0-9-]{1,63}\\.){1,4}(?:${domains})/[^\\s,;|<>()"]{1,200}`,
  'g',
);
const hosted =
  /(?<![a-z0-9@.-])[a-z0-9-]{1,63}\.(?:github\.io|gitlab\.io|netlify\.app|vercel\.app|wordpress\.com|blogspot\.com|wixsite\.com|medium\.com|substack\.com|carbonmade\.com|tumblr\.com|myportfolio\.com|square\.site)(?![a-z0-9-])/g;
const labelled = new RegExp(
  `(?<![a-z0-9])(?:website|web ?site|web|portfolio|homepage|home page|blog|site|webseite|internet|sito|sitio|pagina web|page web)\\s{0,3}:\\s{0,3}(?<span>(?:[a-z0-9-]{1,63}\\.){1,4}(?:${domains})(?![a-z0-9-])(?:/[^\\s,;|<>()"]{0,200})?)`,
  'g',
);
/** Tools that are written like addresses. */
const product =
  /^(?:asp|ado|vb|socket|draw|booking|amazon|monday|diagrams|paint|ml|entity)\.(?:net|io|com)\//;
const handle = /(?<![a-z0-9@._/-])@[a-z_][a-z0-9_.-]{2,30}(?![a-z0-9_/.-]|\()/g;
/** Java, Python and Angular write their annotations with the same sign. */
const annotation =
  /^@(?:override|autowired|component|inject|injectable|test|transactional|entity|service|repository|controller|bean|input|output|deprecated|property|staticmethod|classmethod|dataclass|media|import|supports|keyframes|home|work|scale|risk)$/;
const account =
  /(?<![a-z0-9])(?:twitter|x|github|gitlab|instagram|linkedin|skype|telegram|facebook|tiktok|youtube|discord|signal|threads|mastodon|wechat|line|xing|behance|medium|teams)\s{0,3}:\s{0,3}(?<span>@?[a-z0-9][a-z0-9._:-]{2,40})(?![a-z0-9])/g;

export function findUrls({ text, folded }: ReadText): TextSpan[] {
  // Most lines hold none of these signs, and need not be searched at all.
  const [slash, colon, stop, at] = ['/', ':', '.', '@'].map((sign) => folded.includes(sign));
  const spans = [
    ...(slash || stop ? [address, profile, hosted] : []),
    ...(colon ? [labelled] : []),
  ].flatMap((pattern) => spansOf(pattern, folded));
  const paths = (slash ? spansOf(withPath, folded) : []).filter(
    ({ start, end }) => !product.test(folded.slice(start, end)),
  );
  const handles = (at ? spansOf(handle, folded) : []).filter(
    ({ start, end }) => !annotation.test(folded.slice(start, end)),
  );
  // “GitHub: janedoe42” is an account, “GitHub: Actions” a skill.
  const accounts = (colon ? spansOf(account, folded) : []).filter(({ start, end }) =>
    /^@|^[a-z0-9._:-]+$|[\d._]|[a-z][A-Z]/.test(text.slice(start, end)),
  );
  return [...spans, ...paths, ...handles, ...accounts].map((span) => withoutEndSign(folded, span));
}

function withoutEndSign(folded: string, { start, end }: TextSpan): TextSpan {
  let last = end;
  while (last > start + 1 && /[.'!?:]/.test(folded[last - 1] ?? '')) last--;
  return { start, end: last };
}

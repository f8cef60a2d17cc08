/** Phrases that say nothing; a script without them sounds like a person. */
const cliches =
  /\b(?:passionate|passion for|team player|results?[- ](?:driven|oriented)|proven (?:track record|ability)|track record|hit the ground running|synerg\w*|dynamic|go-?getter|hard[- ]?working|detail[- ]oriented|outside the box|self[- ](?:motivated|starter)|highly (?:motivated|skilled|organi[sz]ed)|motivated|best[- ]in[- ]class|world[- ]class|cutting[- ]edge|state[- ]of[- ]the[- ]art|fast[- ]paced|win[- ]win|guru|ninja|rock ?star|thought leader|game[- ]chang\w*|leverag\w*|move the needle|low[- ]hanging|value[- ]add\w*|excellent communication|strong communicat\w*|seasoned|visionary|wealth of experience|seeking (?:a|an|to)|looking for (?:a|an) (?:new )?(?:opportunity|role|position|challenge))\b/i;

export const clicheIn = (text: string): boolean => cliches.test(text);

/** Family, health, origin, belief and age are nobody’s business in a video. */
const protectedWords =
  /\b(?:\d{2}[- ]years?[- ]old|aged \d|born (?:in|on)|nationality|citizen(?:ship)?|married|divorced|single parent|widow\w*|pregnan\w*|maternity leave|paternity leave|parental leave|mother of|father of|my (?:wife|husband|children|kids|son|daughter|religion|faith)|disab\w+ (?:person|man|woman)|gay|lesbian|transgender|date of birth|gender|photo(?:graph)? attached|salary|visa|work permit)\b/i;

const contactSigns =
  /@|https?:|www\.|\b[\w-]+\.(?:com|org|net|io|dev|de|uk|fr|es|it)\b|(?:\+|\b00)\d[\d ()-]{6,}|\b\d{3}[ .-]\d{3,4}[ .-]\d{3,4}\b/i;

export const holdsContact = (text: string): boolean => contactSigns.test(text);

/** Whether a line of the CV may be spoken at all: plain words about work, no contact, no third person. */
export function isSpeakable(text: string): boolean {
  if (protectedWords.test(text) || contactSigns.test(text) || clicheIn(text)) return false;
  if (/\b(?:he|she|his|her|him|himself|herself)\b/i.test(text)) return false;
  if (/[<>{}[\]|\\^=_*`]/.test(text.replace(/[<>]=?\s?\d/g, ''))) return false;
  const brackets = (text.match(/\(/g)?.length ?? 0) === (text.match(/\)/g)?.length ?? 0);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return brackets && letters > 3 && latin === letters;
}

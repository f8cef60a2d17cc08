import type { Manner } from '../manner.ts';

export const englishManner: Manner = {
  cliches: /\b(?:passionate|passion for|team player|results?[- ](?:driven|oriented)|proven (?:track record|ability)|track record|hit the ground running|synerg\w*|dynamic (?:professional|individual|team)|go-?getter|hard[- ]?working|detail[- ]oriented|outside the box|self[- ](?:motivated|starter)|highly (?:motivated|skilled|organi[sz]ed)|motivated|best[- ]in[- ]class|world[- ]class|cutting[- ]edge|state[- ]of[- ]the[- ]art|fast[- ]paced|win[- ]win|guru|ninja|rock ?star|thought leader|game[- ]chang\w*|leverag\w*|move the needle|low[- ]hanging|value[- ]add\w*|excellent communication|strong communicat\w*|seasoned|visionary|wealth of experience|next level|go above and beyond|wear many hats|people person)\b/gi,
  praise: /\b(?:amazing|awesome|outstanding|exceptional|brilliant|incredible|extraordinary|unparalleled|unmatched|unbeatable|perfect|the best|finest|greatest|genius|remarkable|superb|stellar|top[- ]notch|phenomenal|world's best|one of a kind|unique talent|excellent|ideal candidate|you will love|lucky to have|gifted|legendary|flawless|impressive|magnificent|marvell?ous|spectacular|fantastic|wonderful|tremendous|second to none|peerless|masterful|unrivall?ed|superior|ultimate|ideal|stunning|sensational|god-given|prodigious|unbelievable|admired|envied|adored)\b/gi,
  firstPerson: /\b(?:I|my|me|mine|myself|I'm|I've|I'd|I'll|our|we)\b/i,
  ownVerb: /(?!)/,
  bareSubject: /\bI\s+$/,
  gluedSubject: /\bI \p{Lu}\p{Ll}|\bI (?:the|a|an|of)\b/gu,
  speakerMayFollow: false,
  leastPairs: 0.03,
  neverLast: /^(?:a|an|the|of|for|with|and|or|but|my|our|to|from|by|into|at|is|was|i)$/,
  collision: /\b(?:a|an|the) (?:of|in|at|and|or|the|a|an|to|with|by|from|is|was|i|for|my)\b/gi,
  invitation: /\b(?:let's|let us|get in touch|contact me|reach (?:out|me)|talk|discuss|answer|half an hour|tell me|show you|conversation|chat|hear from you|hearing from you|message|reply|connect|meet|call me|write to me|get to know|your (?:reply|questions|team)|thank(?:s| you))\b/i,
  relaxed: /\b(?:hi|hey|hi there|\w+'(?:m|ve|d|ll|re)|let's|that's|here's|love to|happy to|chat)\b/gi,
  courteous: /\b(?:good day|allow me|honou?red|pleased|should be|would welcome|correspond|contribute|consideration|your attention|organisation|comprise|competence)\b/gi,
  connective: /^(?:before that|after that|earlier|also|i also|in that time|there|in the same|on top of|alongside|then|since then|that|this|another|further|more)\b/i,
  hedges: /\b(?:i think|i believe|i hope|i guess|perhaps|maybe|sort of|kind of|somewhat|a bit|might be|try to|would like to try)\b/gi,
  // Flesch, 1948.
  readingEase: (words, syllables) => 206.835 - 1.015 * words - 84.6 * syllables,
}; // prettier-ignore

import type { Manner } from '../manner.ts';

export const germanManner: Manner = {
  cliches: /(?<!\p{L})(?:leidenschaftlich\p{L}*|teamplayer\p{L}*|teamfähig\p{L}*|hochmotiviert\p{L}*|motiviert\p{L}*|belastbar\p{L}*|dynamisch\p{L}*|ergebnisorientiert\p{L}*|lösungsorientiert\p{L}*|zielstrebig\p{L}*|hands-on-mentalität|über den tellerrand\p{L}*|innovativ\p{L}*|kommunikationsstark\p{L}*|durchsetzungsstark\p{L}*|ausgeprägte[rsn]? \p{L}+|synergie\p{L}*|out of the box|next level|leidenschaft für|querdenker\p{L}*|macher(?:in)?|vollblut\p{L}*|nachweisliche\p{L}* erfolg\p{L}*|flexib\p{L}+ und belastbar)(?!\p{L})/giu,
  praise: /(?<!\p{L})(?:außergewöhnlich\p{L}*|herausragend\p{L}*|hervorragend\p{L}*|exzellent\p{L}*|brillant\p{L}*|unschlagbar\p{L}*|einzigartig\p{L}*|fantastisch\p{L}*|großartig\p{L}*|perfekt\p{L}*|der beste|die beste|genial\p{L}*|unübertroffen\p{L}*|ideale\p{L}* kandidat\p{L}*|phänomenal\p{L}*|begnadet\p{L}*|legendär\p{L}*|makellos\p{L}*|beeindruckend\p{L}*|großartig\p{L}*|wunderbar\p{L}*|spektakulär\p{L}*|unvergleichlich\p{L}*|meisterhaft\p{L}*|überragend\p{L}*|unglaublich\p{L}*|sensationell\p{L}*|bewundert\p{L}*|vollkommen\p{L}*)(?!\p{L})/giu,
  firstPerson: /(?<!\p{L})(?:ich|mein\p{L}*|mich|mir|wir|unser\p{L}*)(?!\p{L})/iu,
  ownVerb: /(?!)/,
  bareSubject: /^\s*Ich\s+$/,
  gluedSubject: /(?:^|[.!?]\s)Ich \p{Lu}\p{Ll}/gu,
  speakerMayFollow: true,
  leastPairs: 0.03,
  neverLast: /^(?:der|die|das|den|dem|ein|eine|einen|einem|einer|und|oder|von|fur|mit|bei|zur|zum|im|meine|mein|ich)$/,
  collision: /(?<!\p{L})(?:ein|einen|einem) (?:und|oder|von|mit|der|die|das|den|dem|ein|eine|ich|ist|zur|zum)(?!\p{L})/giu,
  invitation: /(?<!\p{L})(?:gespräch\p{L}*|kennenlernen|kennenzulernen|melden sie|schreiben sie|sprechen|rufen sie|kontakt\p{L}*|nachricht|rückmeldung|antwort\p{L}*|vernetzen|austausch\p{L}*|freue mich|danke|dank|von ihnen|ihre fragen|reden)(?!\p{L})/iu,
  relaxed: /(?<!\p{L})(?:hallo|hi|hey|gern|gerne|einfach|mal|schön)(?!\p{L})/giu,
  courteous: /(?<!\p{L})(?:guten tag|gestatten|erlauben|würde mich|wäre mir|freude|aufmerksamkeit|hochachtung|beitrag|verfügung|sehr geehrte\p{L}*|darf ich)(?!\p{L})/giu,
  connective: /^(?:davor|zuvor|danach|außerdem|zudem|dort|dabei|daneben|darüber|auch|ebenso|in dieser zeit|seitdem|später|früher|weiter|ferner|parallel|das|dies)(?!\p{L})/iu,
  hedges: /(?<!\p{L})(?:ich glaube|ich denke|vielleicht|eventuell|irgendwie|ein bisschen|ein wenig|möglicherweise|ich hoffe|versuche ich|ich versuche)(?!\p{L})/giu,
  // Amstad, 1978.
  readingEase: (words, syllables) => 180 - words - 58.5 * syllables,
}; // prettier-ignore

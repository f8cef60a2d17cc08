/** Folded words of a title or an employer by which somebody works for themselves, without staff. */
export const selfEmployed =
  /\b(?:freelanc\w*|self[- ]?employed|independent|contractor|sole trader|selbst(?:st)?andig\w*|freiberuf\w*|freischaffend\w*|independant\w*|auto-?entrepreneur\w*|micro-?entrepreneur\w*|a son compte|autonom[oa]|por cuenta propia|independiente|independente|por conta propria|trabalhador\w* independente|libero professionista|libera professionista|partita iva|autonom[oa])\b/; // prettier-ignore

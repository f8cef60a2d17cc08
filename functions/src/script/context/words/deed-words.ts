/** People somebody works with or leads, folded, as alternatives of a pattern. */
export const staffWords =
  'people|persons|engineers|developers|nurses|teachers|staff|employees|workers|reports|members|mitarbeit\\w*|personen|kolleg\\w*|beschaftigte\\w*|personnes|collaborateurs|salaries|employes|agents|personas|empleados|trabajadores|pessoas|colaboradores|funcionarios|trabalhadores|persone|dipendenti|collaboratori|addetti'; // prettier-ignore

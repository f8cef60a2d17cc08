/** Names of tools and places that keep their capital inside a title or a skill. */
const proper = new Set(
  `java javascript typescript python ruby scala kotlin swift rust react angular vue node android linux windows unix oracle docker symfony laravel
  salesforce azure kubernetes shopify wordpress drupal magento prestashop tableau excel word powerpoint access hadoop spark sap google amazon
  microsoft apple meta facebook linkedin instagram adobe photoshop illustrator indesign autodesk autocad revit catia solidworks figma canva
  ciel sage cegid odoo jira trello slack notion git github jenkins terraform ansible unity unreal django spring postman power bi stata matlab
  montessori scrum agile kanban lean pilates bobath haccp amadeus opera contaplus nóminaplus
  france paris lyon marseille toulouse bordeaux nantes lille grenoble rennes strasbourg nice montpellier belgique bruxelles suisse genève
  québec montréal canada europe afrique asie amérique maghreb maroc allemagne espagne italie royaume-uni
  españa madrid barcelona valencia sevilla bilbao zaragoza málaga galicia cataluña andalucía méxico colombia argentina chile perú bogotá lima
  nord sud est ouest norte sur este oeste île-de-france provence bretagne normandie alsace
  latinoamérica latam iberia europa américa áfrica asia francia alemania italia portugal pyme emea`
    .trim()
    .split(/\s+/),
);

/** Words of common speech that are names of tools as well keep their capital only as the CV has it. */
const isProperWord = (word: string): boolean =>
  proper.has(word.toLowerCase().replace(/[^\p{L}\d+#-]/gu, ''));

/** “BRIGHTDESK SOFTWARE” shouts; “SNCF” and “CHU Nord” do not. */
export function calmed(text: string): string {
  const shouts = text === text.toUpperCase() && /\p{Lu}{5}/u.test(text);
  return shouts
    ? text
        .replace(/\p{Lu}{4,}/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase())
        .replace(littleWords, (word) => word.toLowerCase())
    : text;
}

/** “DIRECTORA DE RECURSOS HUMANOS”: little words shout along with the rest. */
const littleWords =
  /(?<=\s)(?:D['’](?=\p{L})|L['’](?=\p{L})|(?:DEL?|LA|LAS|LOS|EL|EN|Y|E|DU|DES|LES|LE|ET|À|AU|AUX|CON|PARA|POR|POUR)(?=\s))/gu;

/** “Lycée Flaubert, Rouen”: the town after a school adds nothing when it is spoken. */
export function withoutTown(school: string): string {
  const [, name, town = ''] = /^(.+),\s([^,]+)$/u.exec(school) ?? [];
  const isTown =
    /^\p{Lu}[\p{L}'’-]+(?:[ -](?:de |del |la |le |sur |en |les )*\p{Lu}[\p{L}'’-]+){0,3}$/u;
  return name && isTown.test(town) ? name : school;
}

/** A title in running text: “Chef de Projet Java” → “chef de projet Java”. */
export function lowerTitle(title: string): string {
  const words = title.split(' ');
  // After “chez” or “en” a capital may belong to a house.
  const house = words.findIndex((word) => /^(?:chez|en|à|at)$/.test(word));
  return words
    .map((word, at) =>
      (house < 0 || at < house) &&
      /^(?:[dl]['’])?\p{Lu}\p{Ll}+(?:[-/·]\p{Lu}?\p{Ll}+)*[,.]?$/u.test(word) &&
      !isProperWord(word)
        ? word.toLowerCase()
        : word,
    )
    .join(' ');
}

/** A skill inside a sentence: common nouns in small letters, names of tools as they are. */
export function lowerSkill(skill: string, commonEnding: RegExp): string {
  const words = skill.split(' ');
  const [first = '', second] = words;
  const spelled = (word: string) => /\p{Lu}.*\p{Lu}|[\d+#./]/u.test(word);
  if (!/^\p{Lu}\p{Ll}/u.test(first) || spelled(first) || isProperWord(first)) return skill;
  // A small second word shows that only the start of the item was capital.
  if (second && /^\p{Ll}/u.test(second)) return first.toLowerCase() + skill.slice(first.length);
  if (words.some(spelled) || words.some(isProperWord)) {
    // “Hygiène HACCP”: the first is a common word all the same.
    return commonEnding.test(first) ? first.toLowerCase() + skill.slice(first.length) : skill;
  }
  // With a second capital it is mostly a name: “Advanced Life Support”.
  return commonEnding.test(words.at(-1) ?? '') ? lowerTitle(skill) : skill;
}

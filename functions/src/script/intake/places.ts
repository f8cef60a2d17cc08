import { hasCompanyWord, hasTitleWord } from './job-words.ts';

const countries = `uk|united kingdom|great britain|england|scotland|wales|northern ireland|ireland|usa|us|u.s.|u.s.a.|united states|united states of america|
  canada|mexico|brazil|brasil|argentina|chile|colombia|peru|germany|deutschland|austria|österreich|switzerland|schweiz|suisse|svizzera|france|
  spain|españa|portugal|italy|italia|netherlands|belgium|luxembourg|denmark|sweden|norway|finland|iceland|poland|polska|czech republic|czechia|
  slovakia|hungary|romania|bulgaria|greece|croatia|slovenia|serbia|ukraine|estonia|latvia|lithuania|turkey|türkiye|israel|egypt|morocco|tunisia|
  algeria|nigeria|ghana|kenya|ethiopia|south africa|uganda|tanzania|india|pakistan|bangladesh|sri lanka|nepal|china|hong kong|taiwan|japan|
  south korea|korea|singapore|malaysia|indonesia|philippines|vietnam|thailand|australia|new zealand|uae|united arab emirates|dubai|
  saudi arabia|qatar|kuwait|lebanon|jordan|iran|iraq|russia|cyprus|malta`;
const regions = `alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|
  kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|
  new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|
  utah|vermont|virginia|washington|west virginia|wisconsin|wyoming|ontario|quebec|british columbia|alberta|bavaria|bayern|new south wales|victoria`;
const stateCodes = `al|ak|az|ar|ca|co|ct|de|fl|ga|hi|id|il|in|ia|ks|ky|la|me|md|ma|mi|mn|ms|mo|mt|ne|nv|nh|nj|nm|ny|nc|nd|oh|ok|or|pa|ri|sc|sd|tn|tx|
  ut|vt|va|wa|wv|wi|wy|dc|on|qc|bc|ab|uk|us|se|fr|it|es|pt|nl|be|ch|at|pl|dk|ie|nsw|vic`;
const cities = `london|berlin|munich|münchen|hamburg|cologne|köln|frankfurt|stuttgart|düsseldorf|leipzig|dresden|nürnberg|nuremberg|vienna|wien|zurich|
  zürich|geneva|basel|bern|paris|lyon|marseille|toulouse|nantes|madrid|barcelona|valencia|seville|sevilla|lisbon|lisboa|porto|rome|roma|milan|
  milano|turin|torino|naples|napoli|dublin|cork|galway|edinburgh|glasgow|aberdeen|manchester|birmingham|bristol|leeds|liverpool|sheffield|
  newcastle|cardiff|belfast|nottingham|leicester|bradford|york|oxford|cambridge|brighton|new york|new york city|nyc|boston|chicago|austin|
  dallas|houston|seattle|portland|denver|atlanta|miami|philadelphia|phoenix|san diego|san francisco|san francisco bay area|los angeles|oakland|
  washington|toronto|vancouver|montreal|ottawa|sydney|melbourne|brisbane|perth|auckland|amsterdam|rotterdam|utrecht|brussels|antwerp|stockholm|
  gothenburg|copenhagen|oslo|helsinki|warsaw|krakow|kraków|wrocław|gdansk|prague|budapest|bucharest|athens|istanbul|tel aviv|dubai|mumbai|delhi|
  bangalore|bengaluru|hyderabad|chennai|pune|karachi|lahore|lagos|nairobi|accra|cairo|cape town|johannesburg|shanghai|beijing|tokyo|seoul|abu dhabi|doha|riyadh|muscat|
  kuwait city|buenos aires|são paulo|rio de janeiro|mexico city|ciudad de méxico|bogotá|santiago de chile|new delhi|kuala lumpur|bangkok|jakarta|manila|
  remote|hybrid|on-site|onsite|home office|homeoffice`;

const setOf = (names: string) => new Set(names.split('|').map((name) => name.trim()));
const known = new Set([...setOf(countries), ...setOf(regions), ...setOf(cities)]);
const nations = setOf(countries);
const ends = new Set([...setOf(countries), ...setOf(regions), ...setOf(stateCodes)]);

/** A place people are sure to know: one of the names, alone or followed by its region or country. */
export function isKnownPlace(text: string): boolean {
  const parts = text.trim().toLowerCase().replace(/[()]/g, '').split(/,\s*/);
  const [first = ''] = parts;
  const last = (parts.at(-1) ?? '').replace(/\s\d{5}$/, '');
  if (parts.length === 1) return known.has(first);
  // “Bergen, Vestland, Norway”; but “Mesquite Software, Austin, Texas” is an employer.
  const threefold = parts.length === 3 && (ends.has(parts[1] ?? '') || nations.has(last));
  const inRegion = threefold && first.split(' ').length <= 3 && !hasCompanyWord(first);
  const named = known.has(first) || inRegion;
  return named && !hasTitleWord(text) && parts.length <= 4 && ends.has(last);
}

/** A country, a state or a region: what follows a town, and never a person's name. */
export const isKnownRegion = (text: string): boolean => ends.has(text.trim().toLowerCase());

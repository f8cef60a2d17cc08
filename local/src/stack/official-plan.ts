/** What Google's own emulators need beside npm, as it is on this machine. */
export type OfficialFacts = {
  /** Major version; null when there is no Java. */
  java: number | null;
  emulators: { name: 'firestore' | 'storage'; file: string; isPresent: boolean }[];
};

export type OfficialPlan =
  | { type: 'start' }
  | { type: 'download'; names: ('firestore' | 'storage')[] }
  | { type: 'refuse'; sentences: string[] };

/** The oldest Java that firebase-tools 15 starts its emulators with (its commandUtils.js). */
const oldestJava = 21;

/** Whether the product can run on Google's emulators here, and what has to come first. */
export function planOfficial({ java, emulators }: OfficialFacts): OfficialPlan {
  const missing = emulators.filter(({ isPresent }) => !isPresent);
  if (java === null || java < oldestJava) {
    const found = java === null ? 'there is none on the PATH' : `\`java -version\` says ${java}`;
    const sentences = [
      `Google's emulators need Java ${oldestJava} or newer; ${found}. https://adoptium.net has it.`,
    ];
    if (missing.length > 0) sentences.push(stillToCome(missing));
    sentences.push(
      'Without Java, `npm start` runs the product on the local cloud of this project.',
    );
    return { type: 'refuse', sentences };
  }
  if (missing.length > 0) return { type: 'download', names: missing.map(({ name }) => name) };
  return { type: 'start' };
}

/** When the download was tried and something is still not there. */
export function refuseWithout(missing: OfficialFacts['emulators']): OfficialPlan {
  const files = missing.map(({ name, file }) => `the ${name} emulator (${file})`).join(' and ');
  const sentence = `${files} could not be downloaded: the network must reach https://storage.googleapis.com.`;
  return { type: 'refuse', sentences: [sentence.charAt(0).toUpperCase() + sentence.slice(1)] };
}

function stillToCome(missing: OfficialFacts['emulators']): string {
  const names = missing.map(({ name }) => name).join(' and ');
  return `The emulators of ${names} are not here either; the next start downloads them from https://storage.googleapis.com.`;
}

/** `openjdk version "21.0.2" 2024-01-16` → 21; the old form `1.8.0` → 8. */
export function readJavaVersion(output: string): number | null {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(output) ?? [];
  if (first === undefined) return null;
  return first === '1' && second !== undefined ? Number(second) : Number(first);
}

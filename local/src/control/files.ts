/** One stored object, as far as the page shows it. */
export type StoredFile = {
  bucket: string;
  name: string;
  size: number;
  contentType: string;
  updated: string;
};

export type FolderRequest = { bucket: string | undefined; prefix: string };

export type Folder = {
  buckets: { name: string; files: number; bytes: number }[];
  bucket: string | null;
  prefix: string;
  folders: { name: string; files: number; bytes: number }[];
  files: { name: string; size: number; contentType: string; updated: string }[];
  /** How many more files there are than are shown. */
  left: number;
};

const filesPerFolder = 500;

/** What a person sees of one folder: names up to the next slash are folders. */
export function readFolder(stored: readonly StoredFile[], asked: FolderRequest): Folder {
  const buckets = sumUp(stored, ({ bucket }) => bucket);
  const bucket = asked.bucket ?? buckets[0]?.name ?? null;
  const { prefix } = asked;
  const inside = stored.filter((file) => file.bucket === bucket && file.name.startsWith(prefix));
  const isBelow = ({ name }: StoredFile) => name.indexOf('/', prefix.length) >= 0;
  const here = inside.filter((file) => !isBelow(file)).toSorted(byName);
  return {
    buckets,
    bucket,
    prefix,
    folders: sumUp(inside.filter(isBelow), ({ name }) =>
      name.slice(0, name.indexOf('/', prefix.length) + 1),
    ),
    files: here
      .slice(0, filesPerFolder)
      .map(({ name, size, contentType, updated }) => ({ name, size, contentType, updated })),
    left: Math.max(0, here.length - filesPerFolder),
  };
}

function sumUp(
  stored: readonly StoredFile[],
  groupOf: (file: StoredFile) => string,
): { name: string; files: number; bytes: number }[] {
  const groups = Map.groupBy(stored, groupOf);
  return [...groups]
    .map(([name, files]) => ({
      name,
      files: files.length,
      bytes: files.reduce((sum, { size }) => sum + size, 0),
    }))
    .toSorted(byName);
}

function byName(left: { name: string }, right: { name: string }): number {
  return left.name < right.name ? -1 : Number(left.name > right.name);
}

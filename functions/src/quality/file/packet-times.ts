/** What the times of one stream's packets say. Times are in seconds. */
export type StreamTimes = {
  packets: number;
  /** How often the order of decoding goes back in time. */
  backwards: number;
  /** Packets without any time. */
  untimed: number;
  /** The usual distance from one frame to the next; 0 when there is none. */
  usualSeconds: number;
  longestGap: { startSeconds: number; seconds: number } | null;
  /** Share of the distances that are no whole number of usual ones: a dropped frame is regular, a late one is not. */
  irregularShare: number;
  /** Share of the distances in which at least one usual frame is missing. */
  leftOutShare: number;
};

export type PacketTimes = { video: StreamTimes | null; audio: StreamTimes | null };

/** Enough for ten minutes at 100 frames a second; of a file with more its beginning is judged. */
const mostPackets = 60_000;
const mostStreams = 64;

type StreamNews = {
  kind: string;
  shown: number[];
  lastDecoding: number;
  backwards: number;
  untimed: number;
};

/** Reads ffprobe's packets as they come (`codec_type,stream_index,pts_time,dts_time`), in bounded memory. */
export class PacketReader {
  private readonly streams = new Map<string, StreamNews>();
  private rest = '';

  add(chunk: Buffer): void {
    const lines = (this.rest + chunk.toString('latin1')).split('\n');
    // A line is short; anything else is not ffprobe's.
    this.rest = (lines.pop() ?? '').slice(-1000);
    for (const line of lines) this.addLine(line.trim());
  }

  /** The film (of two, the one with more frames: the other is a cover) and the sound that is played. */
  times(): PacketTimes {
    const streams = [...this.streams.values()];
    const films = streams.filter(({ kind }) => kind === 'video');
    films.sort((one, other) => other.shown.length - one.shown.length);
    const sound = streams.find(({ kind }) => kind === 'audio');
    const [film] = films;
    return { video: film ? summarize(film) : null, audio: sound ? summarize(sound) : null };
  }

  private addLine(line: string): void {
    const [kind = '', index = '', shownAt = '', decodedAt = ''] = line.split(',');
    if (kind !== 'video' && kind !== 'audio') return;
    let news = this.streams.get(index);
    if (!news) {
      if (this.streams.size >= mostStreams) return;
      news = { kind, shown: [], lastDecoding: -Infinity, backwards: 0, untimed: 0 };
      this.streams.set(index, news);
    }
    if (news.shown.length >= mostPackets) return;
    const shown = Number(shownAt === 'N/A' ? decodedAt : shownAt);
    const decoding = Number(decodedAt === 'N/A' ? shownAt : decodedAt);
    if (Number.isFinite(shown) && shownAt !== '') news.shown.push(shown);
    else news.untimed += 1;
    if (!Number.isFinite(decoding)) return;
    if (decoding < news.lastDecoding) news.backwards += 1;
    news.lastDecoding = decoding;
  }
}

function summarize({ shown, backwards, untimed }: StreamNews): StreamTimes {
  const times = Float64Array.from(shown).sort();
  const distances = times.subarray(1).map((time, index) => time - (times[index] ?? 0));
  const usualSeconds = Float64Array.from(distances).sort()[distances.length >> 1] ?? 0;
  let longest = -1;
  let irregular = 0;
  let leftOut = 0;
  distances.forEach((distance, index) => {
    if (distance > (distances[longest] ?? 0)) longest = index;
    if (isIrregular(distance, usualSeconds)) irregular += 1;
    else if (distance > 1.5 * usualSeconds) leftOut += 1;
  });
  return {
    ...{ packets: shown.length + untimed, backwards, untimed, usualSeconds },
    longestGap:
      longest < 0 ? null : { startSeconds: times[longest] ?? 0, seconds: distances[longest] ?? 0 },
    irregularShare: irregular / Math.max(1, distances.length),
    leftOutShare: leftOut / Math.max(1, distances.length),
  };
}

/** Containers count in milliseconds, and cameras are a little unsteady: a quarter of a frame is nothing. */
const steadyShare = 0.3;
const countedSeconds = 0.002;

function isIrregular(distance: number, usualSeconds: number): boolean {
  if (usualSeconds <= 0) return false;
  const frames = Math.max(1, Math.round(distance / usualSeconds));
  const off = Math.abs(distance - frames * usualSeconds);
  return off > Math.max(countedSeconds, steadyShare * usualSeconds);
}

export type RateQuestion = { port: number; warmSeconds: number; seconds: number; inFlight: number };

/** How often per second the act is done, so many at a time; the warm-up does not count. */
export async function measureRate(
  { warmSeconds, seconds, inFlight }: RateQuestion,
  act: (n: number) => Promise<unknown>,
): Promise<number> {
  const countFrom = performance.now() + warmSeconds * 1000;
  const countUntil = countFrom + seconds * 1000;
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    while (performance.now() < countUntil) {
      await act(next++);
      const now = performance.now();
      if (now >= countFrom && now < countUntil) done++;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, work));
  return done / seconds;
}

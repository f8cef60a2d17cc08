// What runs inside the page, as text: these tests know nothing else of a browser's types.

/** Plays a video muted and answers with how far it got within ten seconds. */
export function playProgram(testId: string): string {
  return `(async () => {
    const video = document.querySelector('[data-testid="${testId}"]');
    video.muted = true;
    await video.play();
    const giveUpAt = performance.now() + 10000;
    while (video.currentTime < 1 && performance.now() < giveUpAt) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    video.pause();
    return video.currentTime;
  })()`;
}

/** From now on keeps every value the progress bar takes, as the page changes it. */
export const collectProgressProgram = `(() => {
  const kept = (window.progressSeen = []);
  const read = () => {
    const bar = document.querySelector('[data-testid="progress"]');
    const value = Number(bar?.getAttribute('aria-valuenow') ?? NaN);
    if (!Number.isNaN(value) && value !== kept.at(-1)) kept.push(value);
  };
  read();
  new MutationObserver(read).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['aria-valuenow'],
  });
})()`;

/** Turns WebVTT as our renderer writes it into SubRip. */
export function vttToSrt(vtt: string): string {
  const blocks = vtt
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map((block) => block.trim().split('\n'));
  const cues = blocks.flatMap((lines) => {
    const at = lines.findIndex((line) => line.includes('-->'));
    return at < 0 ? [] : [{ time: lines[at] ?? '', text: lines.slice(at + 1).join('\n') }];
  });
  return cues
    .map(({ time, text }, index) => `${index + 1}\n${srtTime(time)}\n${plainText(text)}\n`)
    .join('\n');
}

function srtTime(line: string): string {
  const [from = '', to = ''] = line.split('-->').map((part) => part.trim().split(/\s+/)[0] ?? '');
  return `${withHours(from)} --> ${withHours(to)}`;
}

function withHours(time: string): string {
  const full = time.split(':').length === 2 ? `00:${time}` : time;
  return full.replace('.', ',');
}

function plainText(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&');
}

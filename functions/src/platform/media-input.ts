/**
 * How every file that came from outside is opened: as a file and a film, never as a playlist, which
 * could lead ffmpeg to other files or into the network.
 */
export function mediaInput(file: string): string[] {
  return ['-protocol_whitelist', 'file', '-format_whitelist', 'mov,matroska', '-i', `file:${file}`];
}

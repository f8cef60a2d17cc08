import { copyFile, link, mkdir, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { writeWebVtt } from '../../../../functions/src/platform/captions.ts';
import type { Clip } from '../corpus/make-clip.ts';

/** Puts clips into a folder under telling names, each with its captions, and the labels of all. */
export async function keepClips(clips: readonly Clip[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { plan, file, cues } of clips) {
    const target = join(folder, plan.id + extname(file));
    await rm(target, { force: true });
    await link(file, target).catch(() => copyFile(file, target));
    if (cues) await writeFile(join(folder, `${plan.id}.vtt`), writeWebVtt(cues));
  }
  const labels = clips.map(({ plan, file, ...label }) => ({
    file: plan.id + extname(file),
    half: plan.half,
    style: plan.base.style,
    seed: plan.seed,
    defect: plan.type === 'clean' ? null : plan.defect.name,
    severity: plan.type === 'clean' ? null : plan.severity,
    checks: plan.type === 'clean' ? [] : plan.defect.checks,
    ...label,
  }));
  await writeFile(join(folder, 'labels.json'), JSON.stringify(labels, null, 2));
}

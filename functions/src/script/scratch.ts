import { videoOptionsSchema, videoStyles } from '@cvplus/contracts/video-options';
import { labelledCvs } from '../../../bench/src/script/corpus/labelled-cvs.ts';
import { corpusDocument } from '../../../bench/src/script/corpus/corpus-document.ts';
import { AdvancedPromptEngine } from './advanced-prompt-engine.ts';
import { readCv } from './intake/read-cv.ts';
const [language = 'en', show = ''] = process.argv.slice(2);
for (const [i, labelled] of labelledCvs()
  .filter((cv) => cv.language === language)
  .entries()) {
  const reading = await readCv(corpusDocument(labelled).bytes);
  if (!reading.ok) {
    console.log(labelled.id, reading.problem.code);
    continue;
  }
  const style = videoStyles[i % videoStyles.length]!;
  for (const durationSeconds of [60]) {
    const options = videoOptionsSchema.parse({ style, durationSeconds });
    const t = performance.now();
    const s = await new AdvancedPromptEngine().generateOptimizedScript(reading.cv, options);
    const ms = performance.now() - t;
    console.log(
      s.qualityScore?.toFixed(2),
      labelled.id,
      style,
      durationSeconds,
      ms.toFixed(0) + 'ms',
      s.metadata.estimatedSeconds,
      'eng',
      s.engagementPrediction,
      'align',
      s.industryAlignment,
      'pers',
      s.personalityMatch,
      s.metadata.understanding?.industry,
      s.metadata.scores?.parts
        .filter((p) => p.value !== null && p.value < 0.85)
        .map((p) => p.name + ' ' + p.value!.toFixed(2))
        .join(', '),
      s.metadata.scores?.ceilings.map((c) => c.reason).join(),
      s.metadata.writing?.repairs.map((r) => `${r.outcome} ${r.kind}: ${r.text}`).join(' | '),
    );
    if (show && (show === 'all' || labelled.id.includes(show)))
      console.log(
        s.content,
        '\n',
        s.metadata.versions.map((v) => `${v.qualityScore} ${v.change}`).join(' '),
        '\n',
      );
  }
}

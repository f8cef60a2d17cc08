import { compareChannels } from './channel-balance.ts';
import { ClippingAnalyser } from './clipping.ts';
import { DropoutAnalyser } from './dropouts.ts';
import { findSpeech } from './find-speech.ts';
import { HumAnalyser } from './hum.ts';
import { LevelAnalyser } from './level-steps.ts';
import { NoiseAnalyser } from './noise-floor.ts';
import { percentile } from './percentile.ts';
import type { SoundAnalyser } from './sample-blocks.ts';
import type { SoundMeasurement } from './sound-measurement.ts';

type Heard = Omit<SoundMeasurement, 'decodingErrors' | 'silence' | 'loudness' | 'loudnessCurve'>;

/** All measures that are taken from the samples themselves. */
export class SoundListener {
  private readonly levels = new LevelAnalyser();
  private readonly dropouts = new DropoutAnalyser();
  private readonly clipping = new ClippingAnalyser();
  private readonly hum = new HumAnalyser();
  private readonly noise = new NoiseAnalyser();
  readonly analysers: readonly SoundAnalyser[] = [
    ...[this.levels, this.dropouts, this.clipping, this.hum, this.noise],
  ];

  measured(): Heard {
    const { steps } = this.levels;
    const hum = this.hum.find();
    return {
      speech: { value: findSpeech(steps) },
      loudDb: { value: percentile(steps.energyDb, 0.9) },
      dropouts: { value: this.dropouts.find() },
      clipping: { value: this.clipping.find() },
      hum: hum === undefined ? { notMeasured: 'It is too short to tell.' } : { value: hum },
      noiseDb: { value: this.noise.floorDb() },
      channels: { value: compareChannels(steps) },
    };
  }
}

import { providerNameSchema } from '@cvplus/contracts/video-options';
import * as z from 'zod';
import { jsonSchema, readPart } from './read-part.ts';

const share = z.number().min(0).max(1);

const weightsSchema = z
  .strictObject({
    quality: share,
    reliability: share,
    speed: share,
    cost: share,
    load: share,
    fit: share,
  })
  .refine(
    (weights) => Math.abs(Object.values(weights).reduce((sum, each) => sum + each, 0) - 1) < 1e-9,
    { error: 'must sum to 1' },
  );

const priorSchema = z.strictObject({
  quality: z.number().min(0).max(10),
  reliability: z.number().gt(0).lt(1),
  seconds: z.number().positive(),
});

const selectionSchema = z.object({
  /** What counts when an engine is chosen. */
  SELECTION_PRESET: z.enum(['balanced', 'fastest', 'cheapest', 'best']).default('balanced'),
  /** In place of the preset's. */
  SELECTION_WEIGHTS: jsonSchema.pipe(weightsSchema).optional(),
  /** What is assumed of an engine until its outcomes are recorded. */
  SELECTION_PRIORS: jsonSchema
    .pipe(z.partialRecord(providerNameSchema, priorSchema))
    .prefault('{}'),
  /** Share of decisions that try what is not certain; 0 tries nothing. */
  SELECTION_EXPLORATION: z.coerce.number().min(0).max(1).default(0.1),
});

type SelectionVariables = z.infer<typeof selectionSchema>;
export type SelectionConfig = {
  preset: SelectionVariables['SELECTION_PRESET'];
  weights: z.infer<typeof weightsSchema> | null;
  priors: SelectionVariables['SELECTION_PRIORS'];
  exploration: number;
};

export function readSelection(
  environment: Record<string, string | undefined>,
  problems: string[],
): SelectionConfig | null {
  const read = readPart(selectionSchema, environment, problems);
  return (
    read && {
      preset: read.SELECTION_PRESET,
      weights: read.SELECTION_WEIGHTS ?? null,
      priors: read.SELECTION_PRIORS,
      exploration: read.SELECTION_EXPLORATION,
    }
  );
}

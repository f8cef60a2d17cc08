import { sceneKindSchema } from '@cvplus/contracts/script';
import * as z from 'zod';

/** What a model answers with. The server keeps to it; what comes is parsed all the same. */
export const modelScriptSchema = z.strictObject({
  sentences: z
    .array(
      z.strictObject({
        text: z.string().min(1).max(600),
        scene: sceneKindSchema,
        factIds: z.array(z.string().max(40)).max(12),
      }),
    )
    .min(3)
    .max(60),
  /** What would make the CV easier to present; shown to its owner as advice. */
  remarks: z.array(z.string().max(240)).max(3),
});
export type ModelScript = z.infer<typeof modelScriptSchema>;

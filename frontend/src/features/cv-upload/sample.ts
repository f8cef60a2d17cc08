import * as z from 'zod';

/** One line of `/samples/samples.json`. */
const sampleSchema = z.object({
  id: z.string().min(1),
  /** File name inside `/samples/`. */
  file: z.string().min(1),
  contentType: z.string(),
  title: z.string(),
  profession: z.string(),
  description: z.string(),
});
export type Sample = z.infer<typeof sampleSchema>;
export const samplesSchema = z.array(sampleSchema);

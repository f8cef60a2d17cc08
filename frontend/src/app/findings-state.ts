import { importCvResponseSchema } from '@cvplus/contracts/callables';
import * as z from 'zod';

const findingsStateSchema = z.object({ findings: importCvResponseSchema.shape.findings });
type Findings = z.infer<typeof findingsStateSchema>['findings'];

/** What the parser noticed travels with the history entry, so that a reload still shows it. */
export function findingsState(findings: Findings): { findings: Findings } {
  return { findings };
}

export function readFindings(state: unknown): Findings {
  const parsed = findingsStateSchema.safeParse(state);
  return parsed.success ? parsed.data.findings : [];
}

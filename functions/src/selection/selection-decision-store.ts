import type { Firestore } from '@google-cloud/firestore';
import type { SelectionDecisionSink } from './provider-selection-engine.ts';
import { explainDecision } from './explain-decision.ts';
import { type SelectionDecision, selectionDecisionSchema } from './selection-decision.ts';

const decisionLifeMs = 90 * 24 * 3_600_000;

/** Who was chosen for which generation and why, for operators to read. */
export class SelectionDecisionStore implements SelectionDecisionSink {
  private readonly parts: { firestore: Firestore; now: () => number };

  constructor(settings: { firestore: Firestore; now: () => number }) {
    this.parts = settings;
  }

  async store(generationId: string, decision: SelectionDecision): Promise<void> {
    await this.document(generationId).set({
      decision: selectionDecisionSchema.parse(decision),
      words: explainDecision(decision),
      expiresAt: new Date(this.parts.now() + decisionLifeMs),
    });
  }

  async load(generationId: string): Promise<SelectionDecision | null> {
    const snapshot = await this.document(generationId).get();
    return snapshot.exists ? selectionDecisionSchema.parse(snapshot.get('decision')) : null;
  }

  private document(generationId: string) {
    return this.parts.firestore.doc(`selection_decisions/${generationId}`);
  }
}

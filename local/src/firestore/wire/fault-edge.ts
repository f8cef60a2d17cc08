import { type FaultGate, meetFaults } from '../../faults/fault-gate.ts';
import { StatusError } from '../status-error.ts';
import type { MessageReceiver, MessageStream } from '../streams/message-stream.ts';

function unavailable(): StatusError {
  return new StatusError('UNAVAILABLE', 'The service is currently unavailable.');
}

/** Before a request has any effect: holds it up and refuses it, as far as faults are set. */
export async function passFaults(gate: FaultGate): Promise<void> {
  if ((await meetFaults(gate)) === 'unavailable') throw unavailable();
}

/** The same for every message of a stream, in order; a refused one ends the stream. */
export class FaultyReceiver implements MessageReceiver {
  readonly #receiver: MessageReceiver;
  readonly #stream: Pick<MessageStream, 'fail'>;
  readonly #gate: FaultGate;
  #underWay = 0;
  #line = Promise.resolve();
  #isOver = false;

  constructor(receiver: MessageReceiver, stream: Pick<MessageStream, 'fail'>, gate: FaultGate) {
    this.#receiver = receiver;
    this.#stream = stream;
    this.#gate = gate;
  }

  receive(message: unknown): void {
    const met = this.#gate.decide();
    if (met.delayMs === 0 && this.#underWay === 0) {
      this.#handOver(message, met.outcome);
      return;
    }
    this.#underWay++;
    // Delays run side by side, as they do on a long way; what overtook waits for its turn.
    const arrived = meetFaults({ decide: () => met });
    this.#line = this.#line.then(async () => {
      const outcome = await arrived;
      this.#underWay--;
      this.#handOver(message, outcome);
    });
  }

  progressed(): void {
    this.#receiver.progressed();
  }

  async ended(): Promise<void> {
    await this.#line;
    if (!this.#isOver) await this.#receiver.ended();
  }

  closed(): void {
    this.#isOver = true;
    this.#receiver.closed();
  }

  #handOver(message: unknown, outcome: 'pass' | 'unavailable'): void {
    if (this.#isOver) return;
    if (outcome === 'pass') {
      this.#receiver.receive(message);
      return;
    }
    this.closed();
    this.#stream.fail(unavailable());
  }
}

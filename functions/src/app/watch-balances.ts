import type { ProviderName } from '@cvplus/contracts/video-options';
import { describeError, type Logger } from '../platform/logger.ts';
import { ProviderError } from '../providers/provider-error.ts';
import type { VideoGenerationProvider } from '../providers/video-provider.ts';
import type { GateStore } from '../recovery/gate-store.ts';

/** Reopens the door of every provider that had run out of credit and has money again. */
export async function watchBalances(
  providers: ReadonlyMap<ProviderName, VideoGenerationProvider>,
  { gates, logger }: { gates: GateStore; logger: Logger },
  signal: AbortSignal,
): Promise<ProviderName[]> {
  const reopened: ProviderName[] = [];
  for (const [name, gate] of await gates.readAll([...providers.keys()])) {
    const provider = providers.get(name);
    if (gate.open?.cause !== 'credit' || !provider) continue;
    try {
      const balance = await provider.getBalance(signal);
      if (balance.state !== 'metered' || balance.remaining <= 0) continue;
      await gates.close(name);
      reopened.push(name);
      logger.info('provider has credit again', { provider: name });
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      logger.warn('balance not known', { provider: name, ...describeError(error) });
    }
  }
  return reopened;
}

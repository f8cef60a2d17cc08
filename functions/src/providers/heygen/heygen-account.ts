import * as z from 'zod';
import type { ProviderBalance } from '../video-provider.ts';

// GET /v3/users/me: github.com/heygen-com/heygen-cli (gen/user.go), read 2026-11-22. The object that
// holds the balance depends on how the account is billed; a key's usage is billed to the wallet.

const amountSchema = z.number().nullish().catch(undefined);

export const heygenAccountSchema = z.object({
  data: z.object({
    wallet: z
      .object({ currency: z.string().nullish().catch(undefined), remaining_balance: amountSchema })
      .nullish(),
    subscription: z
      .object({
        credits: z
          .object({ premium_credits: z.object({ remaining: amountSchema }).nullish() })
          .nullish(),
      })
      .nullish(),
    usage_based: z.object({ remaining_credits: amountSchema }).nullish(),
  }),
});

export function readHeygenBalance({ data }: z.infer<typeof heygenAccountSchema>): ProviderBalance {
  const inWallet = data.wallet?.remaining_balance;
  if (typeof inWallet === 'number') {
    return data.wallet?.currency === 'credits' ? credits(inWallet) : dollars(inWallet);
  }
  const inCredits =
    data.usage_based?.remaining_credits ?? data.subscription?.credits?.premium_credits?.remaining;
  return typeof inCredits === 'number' ? credits(inCredits) : { state: 'unknown' };
}

function dollars(remaining: number): ProviderBalance {
  return { state: 'metered', remaining, unit: 'usd', usd: remaining };
}

function credits(remaining: number): ProviderBalance {
  return { state: 'metered', remaining, unit: 'credits', usd: null };
}

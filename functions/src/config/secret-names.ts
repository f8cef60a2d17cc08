/**
 * Secret Manager secrets that a deployment binds: those every one needs, and the keys of what the
 * settings switch on. Read at deploy time as well, so that nobody must create a secret they do not use.
 */
export function secretNames(
  environment: Record<string, string | undefined> = process.env,
): string[] {
  const speech = (environment['SPEECH'] ?? '').split(',').map((name) => name.trim());
  const asksOpenAi = Boolean(environment['SCRIPT_MODEL']) || speech.includes('openai');
  return [
    'HEYGEN_API_KEY',
    'HEYGEN_WEBHOOK_SECRETS',
    'C2PA_CERTIFICATE_CHAIN',
    'C2PA_PRIVATE_KEY',
    ...(asksOpenAi ? ['OPENAI_API_KEY'] : []),
    ...(speech.includes('runwayml') ? ['RUNWAYML_API_SECRET'] : []),
  ];
}

/**
 * Secret Manager secrets that a deployment binds: those every one needs, and the keys of what the
 * settings switch on. Read at deploy time as well, so that nobody must create a secret they do not use.
 */
export function secretNames(
  environment: Record<string, string | undefined> = process.env,
): string[] {
  const speech = (environment['SPEECH'] ?? '').split(',').map((name) => name.trim());
  const providers = (environment['PROVIDERS'] ?? 'heygen').split(',').map((name) => name.trim());
  const asksRunway = speech.includes('runwayml') || providers.includes('runwayml');
  const asksOpenAi =
    ['SCRIPT_MODEL', 'TRANSCRIBE_MODEL', 'QUALITY_VISION_MODEL'].some((name) =>
      Boolean(environment[name]),
    ) || speech.includes('openai');
  return [
    ...(providers.includes('heygen') ? ['HEYGEN_API_KEY', 'HEYGEN_WEBHOOK_SECRETS'] : []),
    'C2PA_CERTIFICATE_CHAIN',
    'C2PA_PRIVATE_KEY',
    ...(asksOpenAi ? ['OPENAI_API_KEY'] : []),
    ...(asksRunway ? ['RUNWAYML_API_SECRET'] : []),
    ...(providers.includes('did') ? ['DID_API_KEY'] : []),
    ...(providers.includes('did') && environment['DID_WEBHOOK_BASE_URL']
      ? ['DID_WEBHOOK_SECRETS']
      : []),
  ];
}

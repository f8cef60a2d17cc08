/** A setting is missing or wrong. The message names every one of them and shows no value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(problems: readonly string[]) {
    super(`Settings are missing or wrong: ${problems.join('; ')}.`);
  }
}

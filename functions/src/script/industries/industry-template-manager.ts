import {
  experienceLevels,
  industries,
  type ExperienceLevel,
  type Industry,
} from '@cvplus/contracts/industry';
import { buildTemplate } from './build-template.ts';
import { industryData } from './industry-data.ts';
import type { IndustryTemplate } from './industry-template.ts';

const isKnown = new Set<string>(industries);
const isLevel = new Set<string>(experienceLevels);

/** What people of a field expect to hear from somebody of a level. A template is built once and then kept. */
export class IndustryTemplateManager {
  readonly #templates = new Map<string, IndustryTemplate>();

  /** A field without a template of its own, stored by somebody else or long ago, is served as `general`. */
  getTemplate(industry: Industry, experienceLevel: ExperienceLevel): IndustryTemplate {
    const field = isKnown.has(industry) ? industry : 'general';
    const level = isLevel.has(experienceLevel) ? experienceLevel : 'mid';
    const key = `${field} ${level}`;
    const known = this.#templates.get(key);
    if (known) return known;
    const template = buildTemplate(industryData[field], level);
    this.#templates.set(key, template);
    return template;
  }
}

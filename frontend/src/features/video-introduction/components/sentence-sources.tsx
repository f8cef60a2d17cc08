import type { OptimizedScript } from '@cvplus/contracts/script';
import { Fragment, type KeyboardEvent, type PointerEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CvSnapshot } from '../../../lib/cv-document.ts';
import { factsOf } from '../sentence-facts.ts';
import { SourceLines } from './source-lines.tsx';
import classes from './sentence-sources.module.css';

type SentenceSourcesProps = { script: OptimizedScript; cv: CvSnapshot };

/** The script as text in which each sentence, once pointed at, shows the lines of the CV behind it. */
export function SentenceSources({ script, cv }: SentenceSourcesProps) {
  const { t } = useTranslation();
  const { sentences, metadata } = script;
  const [chosen, setChosen] = useState<number | null>(null);
  const [pointedAt, setPointedAt] = useState<number | null>(null);
  const shown = pointedAt ?? chosen;
  const sentence = shown === null ? undefined : sentences[shown];

  function move(event: KeyboardEvent<HTMLElement>, from: number) {
    const to = targetOf(event.key, from, sentences.length - 1);
    if (to === null) return;
    event.preventDefault();
    const options = event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role]');
    options?.[to]?.focus();
  }

  return (
    <div className={classes.layout} data-testid="sentence-sources">
      <div
        role="listbox"
        aria-label={t('script.sources.label')}
        lang={metadata.language}
        className={classes.text}
        onPointerLeave={() => setPointedAt(null)}
      >
        {sentences.map(({ text, factIds }, index) => (
          <Fragment key={`${index} ${text}`}>
            <span
              role="option"
              aria-selected={index === chosen}
              // One stop on the way through the page; the arrow keys go on from there.
              tabIndex={index === (chosen ?? 0) ? 0 : -1}
              className={classes.sentence}
              data-shown={index === shown || undefined}
              data-claims={factIds.length > 0 || undefined}
              onClick={() => setChosen(index)}
              onFocus={() => setChosen(index)}
              onKeyDown={(event) => move(event, index)}
              onPointerEnter={(event) => setPointedAt(hovers(event) ? index : null)}
            >
              {text}
            </span>{' '}
          </Fragment>
        ))}
      </div>
      <div
        className={classes.sources}
        data-chosen={sentence ? '' : undefined}
        aria-live="polite"
        data-testid="sources"
      >
        {sentence ? (
          <SourceLines behind={factsOf(sentence, cv)} />
        ) : (
          <p className={classes.quiet}>{t('script.sources.invite')}</p>
        )}
      </div>
    </div>
  );
}

/** A finger does not hover: what it touches is chosen. */
function hovers({ pointerType }: PointerEvent): boolean {
  return pointerType !== 'touch';
}

function targetOf(key: string, from: number, last: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(from + 1, last);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(from - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

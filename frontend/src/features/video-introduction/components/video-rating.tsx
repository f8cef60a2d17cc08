import { Button, Group, Stack, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { Icon } from '../../../components/icons.tsx';
import { useRating } from '../hooks/use-rating.ts';
import classes from './video-rating.module.css';

const words = ['bad', 'poor', 'fair', 'good', 'veryGood'] as const;

type VideoRatingProps = { jobId: string; generationId: string; rated: number | null };

/** Five radio buttons that look like stars: arrow keys choose, and nothing is sent until the button is pressed. */
export function VideoRating({ jobId, generationId, rated }: VideoRatingProps) {
  const { t } = useTranslation();
  const name = useId();
  const rating = useRating(jobId, generationId, rated);
  const [chosen, setChosen] = useState<number | null>(null);
  const shown = chosen ?? rating.stars ?? 0;
  return (
    <form
      data-testid="rating"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== null && !rating.busy) rating.rate(chosen);
      }}
    >
      <Stack gap={4}>
        <Group gap="sm" align="end">
          <fieldset className={classes.stars} aria-describedby={`${name}-hint`}>
            <legend>
              <Text component="span" fw={620}>
                {t('quality.rating.title')}
              </Text>
            </legend>
            {words.map((word, index) => {
              const stars = index + 1;
              const meaning = t(`quality.rating.word.${word}`);
              return (
                <label
                  key={stars}
                  className={classes.star}
                  data-filled={stars <= shown || undefined}
                  title={meaning}
                >
                  <input
                    type="radio"
                    className={classes.input}
                    name={name}
                    value={stars}
                    checked={stars === shown}
                    aria-label={`${t('quality.rating.stars', { count: stars })}: ${meaning}`}
                    onChange={() => setChosen(stars)}
                  />
                  <Icon name="star" size={26} />
                </label>
              );
            })}
          </fieldset>
          <Button
            type="submit"
            variant="default"
            loading={rating.busy}
            disabled={chosen === null || chosen === rating.stars}
            data-testid="send-rating"
          >
            {t(rating.stars === null ? 'quality.rating.send' : 'quality.rating.change')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed" id={`${name}-hint`}>
          {t('quality.rating.hint')}
        </Text>
        {/* There before its text is, or screen readers miss the change. */}
        <Text size="sm" role="status">
          {rating.given && t('quality.rating.thanks', { count: rating.stars ?? 0 })}
        </Text>
        {rating.error && <ErrorNotice error={rating.error} />}
      </Stack>
    </form>
  );
}

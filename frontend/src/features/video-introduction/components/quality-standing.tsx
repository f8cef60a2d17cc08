import type { QualityAssessment } from '@cvplus/contracts/quality';
import { Text } from '@mantine/core';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { standingOf } from '../quality-order.ts';
import classes from './report.module.css';

/** The overall score, and how it stands to what we ask of a video. */
export function QualityStanding({ quality }: { quality: QualityAssessment }) {
  const { t } = useTranslation();
  const { overall, verdict, thresholds } = quality;
  const standing = standingOf(quality);
  return (
    <div>
      <div className={classes.overall}>
        <span className={classes.score}>{overall?.toFixed(1) ?? t('quality.noData')}</span>
        {overall !== null && (
          <Text component="span" c="dimmed">
            / 10
          </Text>
        )}
        <span
          className={classes.verdict}
          data-verdict={verdict}
          data-standing={standing}
          data-testid="verdict"
        >
          {t(`quality.standing.${standing}`)}
        </span>
      </div>
      {thresholds && overall !== null && (
        <>
          <div className={classes.meter} aria-hidden="true">
            <div className={classes.reached} style={{ width: `${overall * 10}%` }} />
            {[thresholds.minimum, thresholds.target].map((threshold) => (
              <div
                key={threshold}
                className={classes.mark}
                style={{ '--at': `${threshold * 10}%` } as CSSProperties}
              />
            ))}
          </div>
          <Text size="sm" c="dimmed">
            {t('quality.thresholds', {
              minimum: thresholds.minimum.toFixed(1),
              target: thresholds.target.toFixed(1),
            })}
          </Text>
        </>
      )}
    </div>
  );
}

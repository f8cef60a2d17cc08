import { useTranslation } from 'react-i18next';
import classes from './doubt-mark.module.css';
import { Icon } from './icons.tsx';

/** Marks what the parser is not sure of: a sign and words, not a colour alone. */
export function DoubtMark() {
  const { t } = useTranslation();
  return (
    <span className={classes.mark} data-testid="doubt">
      <Icon name="warning" size={14} strokeWidth={2.2} />
      {t('cv.doubtful')}
    </span>
  );
}

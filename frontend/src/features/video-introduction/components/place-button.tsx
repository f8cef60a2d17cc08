import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icons.tsx';
import { formatTimecode } from '../../../lib/format.ts';
import classes from './report.module.css';

/** Takes a person to a place in the video; without a player it only says where. */
export type ShowPlace = ((seconds: number) => void) | undefined;

type PlaceButtonProps = { from: number; to?: number | null; onShow: ShowPlace };

export function PlaceButton({ from, to = null, onShow }: PlaceButtonProps) {
  const { t } = useTranslation();
  const start = formatTimecode(from);
  const end = to === null ? start : formatTimecode(to);
  const time = start === end ? start : t('quality.span', { from: start, to: end });
  if (!onShow) return t('quality.at', { time });
  return (
    <button
      type="button"
      className={classes.place}
      aria-label={t('quality.show', { time })}
      onClick={() => onShow(from)}
    >
      <Icon name="play" size={12} />
      {time}
    </button>
  );
}

import { useTranslation } from 'react-i18next';
import { useOnline } from '../lib/connection.ts';
import classes from './connection-banner.module.css';

/** Says that what is shown may be old; goes away by itself. `live`: the server answers the listener. */
export function ConnectionBanner({ live }: { live: boolean }) {
  const { t } = useTranslation();
  const online = useOnline();
  return (
    <div role="status" className={classes.region}>
      {(!online || !live) && (
        <div
          className={classes.banner}
          data-patient={online ? '' : undefined}
          data-testid="connection-banner"
        >
          <strong>{t(online ? 'connection.lost' : 'connection.offline')}</strong>{' '}
          {t('connection.recovers')}
        </div>
      )}
    </div>
  );
}

import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../../../components/brand-mark.tsx';
import { Icon } from '../../../components/icons.tsx';
import { SignInCard } from './sign-in-card.tsx';
import classes from './sign-in-page.module.css';

const points = ['signIn.points.honest', 'signIn.points.live', 'signIn.points.checked'] as const;

export function SignInPage() {
  const { t } = useTranslation();
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <BrandMark />
      </header>
      <main className={classes.columns}>
        <Stack gap="xl">
          <h1 className={classes.headline} style={{ margin: 0 }}>
            {t('signIn.headline')}
          </h1>
          <Text className={classes.lead ?? ''}>{t('signIn.lead')}</Text>
          <ul className={classes.points}>
            {points.map((point) => (
              <li key={point}>
                <span className={classes.tick}>
                  <Icon name="check" size={16} />
                </span>
                <span>{t(point)}</span>
              </li>
            ))}
          </ul>
        </Stack>
        <SignInCard />
      </main>
    </div>
  );
}

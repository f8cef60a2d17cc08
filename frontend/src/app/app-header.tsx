import {
  ActionIcon,
  Container,
  Group,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../components/brand-mark.tsx';
import { Icon } from '../components/icons.tsx';
import { RouteLink } from '../components/route-link.tsx';
import type { Account } from '../features/sign-in/api/account-api.ts';
import { AccountMenu } from '../features/sign-in/components/account-menu.tsx';
import classes from './workspace.module.css';

export function AppHeader({ account }: { account: Account }) {
  const { t } = useTranslation();
  return (
    <header className={classes.header}>
      <Container size="lg" className={classes.bar ?? ''}>
        <RouteLink to="/" className={classes.home ?? ''} aria-label={t('app.name')}>
          <BrandMark shy />
        </RouteLink>
        <Group gap="xs" wrap="nowrap">
          <ColorSchemeButton />
          <AccountMenu account={account} />
        </Group>
      </Container>
    </header>
  );
}

function ColorSchemeButton() {
  const { t } = useTranslation();
  const scheme = useComputedColorScheme('light');
  const { setColorScheme } = useMantineColorScheme();
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <ActionIcon
      variant="subtle"
      size="lg"
      aria-label={t(`scheme.${other}`)}
      onClick={() => setColorScheme(other)}
    >
      <Icon name={other === 'dark' ? 'moon' : 'sun'} />
    </ActionIcon>
  );
}

import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** `shy`: on a narrow screen the picture alone. */
export function BrandMark({ shy = false }: { shy?: boolean }) {
  const { t } = useTranslation();
  return (
    <Group gap={10} wrap="nowrap">
      <svg viewBox="0 0 32 32" width={32} height={32} aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="9" fill="#0a6b52" />
        <path
          d="M8 8.5h9M8 13h6M8 17.5h5"
          stroke="#d1f0e6"
          strokeWidth="2.2"
          strokeLinecap="round"
        />
        <path
          d="M15.5 14.2v9.6a1 1 0 0 0 1.54.84l7.3-4.8a1 1 0 0 0 0-1.68l-7.3-4.8a1 1 0 0 0-1.54.84Z"
          fill="#ffb35c"
        />
      </svg>
      <Text
        {...(shy && { visibleFrom: 'xs' })}
        fw={680}
        fz="md"
        lh={1.1}
        style={{ letterSpacing: '-0.01em' }}
      >
        {t('app.name')}
      </Text>
    </Group>
  );
}

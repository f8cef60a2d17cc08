import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.tsx';
import { Panel } from '../../../components/panel.tsx';
import type { Order, VideoIntroductionProps } from '../introduction-props.ts';
import { OrderForm } from './order-form.tsx';

type OrderPanelProps = Pick<VideoIntroductionProps, 'data' | 'onGenerate'> & {
  startWith: Order;
  /** The last order was cancelled. */
  cancelled?: boolean;
};

export function OrderPanel({ data, startWith, onGenerate, cancelled = false }: OrderPanelProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="lg">
      {cancelled && (
        <Notice tone="info" role="status" testId="cancelled">
          <Text fw={620}>{t('cancelled.title')}</Text>
          <Text size="sm">{t('cancelled.body')}</Text>
        </Notice>
      )}
      <Panel aria-labelledby="order-title">
        <Stack gap="xl">
          <Title order={2} size="h3" id="order-title">
            {t('order.title')}
          </Title>
          <OrderForm
            data={data}
            startWith={startWith}
            submitLabel={t(cancelled ? 'cancelled.restart' : 'order.submit')}
            onGenerate={onGenerate}
          />
        </Stack>
      </Panel>
    </Stack>
  );
}

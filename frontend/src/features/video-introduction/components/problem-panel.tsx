import { Button, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '../../../components/disclosure.tsx';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { Icon } from '../../../components/icons.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Panel } from '../../../components/panel.tsx';
import type { CvSnapshot } from '../../../lib/cv-document.ts';
import { useOrder } from '../hooks/use-order.ts';
import { initialOrder, type VideoIntroductionProps } from '../introduction-props.ts';
import type { ProblemView } from '../introduction-view.ts';
import { retryOrder } from '../retry-order.ts';
import { AttemptList } from './attempt-list.tsx';
import { DraftPanel } from './draft-panel.tsx';
import { OrderForm } from './order-form.tsx';
import { ScriptPanel } from './script-panel.tsx';

type ProblemPanelProps = Omit<VideoIntroductionProps, 'jobId'> & {
  title: string;
  cv: CvSnapshot;
  view: ProblemView;
};

export function ProblemPanel(props: ProblemPanelProps) {
  const { title, cv, view, data, customization, onGenerate, onRegenerate } = props;
  const { t } = useTranslation();
  const order = initialOrder(view.data, customization);
  const retry = useOrder(async () => {
    const again = view.data ? retryOrder(view.data) : { order: 'generate' as const, ...order };
    if (again.order === 'regenerate')
      await onRegenerate(again.script, again.options, again.business);
    else await onGenerate(again.options, again.business);
  });

  return (
    <Stack gap="lg">
      <Panel aria-labelledby="problem-title">
        <Stack gap="lg">
          <Title order={2} size="h3" id="problem-title">
            {t('problem.title')}
          </Title>
          <Notice tone="bad" role="alert" testId="problem">
            <Text fw={600}>{view.problem?.message ?? t('problem.unknown')}</Text>
            <Text>{view.problem?.advice ?? t('problem.later')}</Text>
          </Notice>
          <ErrorNotice error={retry.error} />
          <Button
            style={{ alignSelf: 'start' }}
            leftSection={<Icon name="redo" size={18} />}
            loading={retry.busy}
            onClick={() => retry.place(undefined)}
            data-testid="retry"
          >
            {t('problem.retry')}
          </Button>
          {view.attempts.length > 0 && <AttemptList attempts={view.attempts} />}
          <Disclosure summary={t('problem.change')}>
            <OrderForm
              data={data}
              startWith={order}
              submitLabel={t('order.submitAgain')}
              onGenerate={onGenerate}
            />
          </Disclosure>
        </Stack>
      </Panel>
      {/* Who is asked to change the words must find them. */}
      {view.data?.script && <ScriptPanel data={view.data} cv={cv} onRegenerate={onRegenerate} />}
      {view.draft?.status === 'ready' && (
        <DraftPanel draft={view.draft} title={title} language={view.language} />
      )}
    </Stack>
  );
}

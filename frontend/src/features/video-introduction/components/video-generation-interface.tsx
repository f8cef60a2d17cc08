import type { VideoOptions } from '@cvplus/contracts/video-options';
import { Button, SimpleGrid, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../../../components/choice-group.tsx';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { Icon } from '../../../components/icons.tsx';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import type { Order } from '../introduction-props.ts';
import { withPresenter } from '../face-wishes.ts';
import { EngineChoice } from './engine-choice.tsx';
import { FaceChoice } from './face-choice.tsx';
import { LengthChoice } from './length-choice.tsx';
import { LookChoice } from './look-choice.tsx';
import { ProcessingChoice } from './processing-choice.tsx';
import { PurposeChoices } from './purpose-choices.tsx';

type VideoGenerationInterfaceProps = {
  order: Order;
  onOrderChange: (order: Order) => void;
  onGenerate: (order: Order) => void;
  busy: boolean;
  error: unknown;
  submitLabel: string;
};

/** Everything about the video but its style, and the button that orders it. */
export function VideoGenerationInterface(props: VideoGenerationInterfaceProps) {
  const { order, onOrderChange, onGenerate, busy, error, submitLabel } = props;
  const { t } = useTranslation();
  const errorAt = useFieldErrors(error);
  const { options } = order;
  const onOptionsChange = (changed: VideoOptions) => onOrderChange({ ...order, options: changed });
  const change = (part: Partial<VideoOptions>) => onOptionsChange({ ...options, ...part });

  return (
    <Stack gap="xl">
      <LengthChoice
        seconds={options.durationSeconds}
        onChange={(durationSeconds) => change({ durationSeconds })}
        error={errorAt('options.durationSeconds')}
      />
      <PurposeChoices order={order} onChange={onOrderChange} errorAt={errorAt} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
        <ChoiceGroup
          label={t('order.presenter.label')}
          value={options.presenter}
          choices={[
            { value: 'feminine', label: t('order.presenter.feminine') },
            { value: 'masculine', label: t('order.presenter.masculine') },
          ]}
          onChange={(presenter) => onOptionsChange(withPresenter(options, presenter))}
        />
        <ChoiceGroup
          label={t('order.background.label')}
          value={options.background}
          choices={[
            { value: 'dark', label: t('order.background.dark') },
            { value: 'light', label: t('order.background.light') },
            { value: 'brand', label: t('order.background.brand') },
          ]}
          onChange={(background) => change({ background })}
          minWidth={76}
        />
      </SimpleGrid>
      <ChoiceGroup
        label={t('order.aspect.label')}
        value={options.aspectRatio}
        choices={[
          { value: '16:9', label: t('order.aspect.wide'), hint: t('order.aspect.wideHint') },
          { value: '9:16', label: t('order.aspect.tall'), hint: t('order.aspect.tallHint') },
          { value: '1:1', label: t('order.aspect.square'), hint: t('order.aspect.squareHint') },
        ]}
        onChange={(aspectRatio) => change({ aspectRatio })}
      />
      <LookChoice options={options} onOptionsChange={onOptionsChange} />
      <ProcessingChoice
        options={options}
        onOptionsChange={onOptionsChange}
        error={errorAt('options.processing')}
      />
      {options.processing === 'anywhere' && (
        <>
          <EngineChoice options={options} onOptionsChange={onOptionsChange} />
          <FaceChoice
            options={options}
            onOptionsChange={onOptionsChange}
            error={errorAt('options.face') ?? errorAt('options.preferredProvider')}
          />
        </>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <Switch
          label={t('order.captions')}
          description={t('order.captionsHint')}
          checked={options.captions}
          onChange={(event) => change({ captions: event.currentTarget.checked })}
          data-testid="captions"
        />
        <Switch
          label={t('order.review')}
          description={t('order.reviewHint')}
          checked={options.reviewScript}
          onChange={(event) => change({ reviewScript: event.currentTarget.checked })}
          data-testid="review-script"
        />
      </SimpleGrid>
      <ErrorNotice error={error} />
      <Button
        size="lg"
        leftSection={<Icon name="sparkle" />}
        loading={busy}
        onClick={() => onGenerate(order)}
        data-testid="generate"
      >
        {submitLabel}
      </Button>
    </Stack>
  );
}

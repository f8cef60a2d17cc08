import { Stack } from '@mantine/core';
import { useState } from 'react';
import { tidyBusiness } from '../business-words.ts';
import { useOrder } from '../hooks/use-order.ts';
import type { Order, VideoIntroData, VideoIntroductionProps } from '../introduction-props.ts';
import { VideoGenerationInterface } from './video-generation-interface.tsx';
import { VideoStyleSelector } from './video-style-selector.tsx';

type OrderFormProps = {
  data: VideoIntroData;
  startWith: Order;
  submitLabel: string;
  onGenerate: VideoIntroductionProps['onGenerate'];
};

export function OrderForm({ data, startWith, submitLabel, onGenerate }: OrderFormProps) {
  const [order, setOrder] = useState(startWith);
  const placing = useOrder(({ options, business }: Order) =>
    onGenerate(options, tidyBusiness(business)),
  );
  return (
    <Stack gap="xl">
      <VideoStyleSelector
        selectedStyle={order.options.style}
        onStyleChange={(style) => setOrder({ ...order, options: { ...order.options, style } })}
        industryRecommendations={data.industryRecommendations}
      />
      <VideoGenerationInterface
        order={order}
        onOrderChange={setOrder}
        onGenerate={placing.place}
        busy={placing.busy}
        error={placing.error}
        submitLabel={submitLabel}
      />
    </Stack>
  );
}

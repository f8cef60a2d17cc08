import type { VideoOptions } from '@cvplus/contracts/video-options';
import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useOrder } from '../hooks/use-order.ts';
import type { VideoGenerationOptions, VideoIntroData } from '../introduction-props.ts';
import { VideoGenerationInterface } from './video-generation-interface.tsx';
import { VideoStyleSelector } from './video-style-selector.tsx';

type OrderFormProps = {
  data: VideoIntroData;
  startWith: VideoOptions;
  submitLabel: string;
  onGenerate: (options: VideoGenerationOptions) => Promise<void>;
};

export function OrderForm({ data, startWith, submitLabel, onGenerate }: OrderFormProps) {
  const [options, setOptions] = useState(startWith);
  const order = useOrder(onGenerate);
  return (
    <Stack gap="xl">
      <VideoStyleSelector
        selectedStyle={options.style}
        onStyleChange={(style) => setOptions({ ...options, style })}
        industryRecommendations={data.industryRecommendations}
      />
      <VideoGenerationInterface
        options={options}
        onOptionsChange={setOptions}
        onGenerate={order.place}
        busy={order.busy}
        error={order.error}
        submitLabel={submitLabel}
      />
    </Stack>
  );
}

import type { OptimizedScript } from '@cvplus/contracts/script';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { useOrder } from '../hooks/use-order.ts';
import { judgeScriptText } from '../spoken-time.ts';
import { ScriptEditor } from './script-editor.tsx';

type OwnWordsProps = {
  script: OptimizedScript | null;
  onSubmit: (text: string) => Promise<void>;
};

/** “Regenerate with my own words”: closed until asked for, starting from the present script. */
export function OwnWords({ script, onSubmit }: OwnWordsProps) {
  const { t } = useTranslation();
  const [text, setText] = useState<string | null>(null);
  const order = useOrder(onSubmit);

  if (text === null) {
    return (
      <Button
        variant="light"
        style={{ alignSelf: 'start' }}
        onClick={() => setText(script?.content ?? '')}
        data-testid="own-words"
      >
        {t('script.edit')}
      </Button>
    );
  }
  return (
    <Stack gap="md">
      <Text c="dimmed">{t('script.editLead')}</Text>
      <ScriptEditor text={text} onChange={setText} script={script} />
      <ErrorNotice error={order.error} />
      <Group>
        <Button
          disabled={judgeScriptText(text) !== 'fine'}
          loading={order.busy}
          onClick={() => order.place(text.trim())}
          data-testid="film-own-words"
        >
          {t('script.submit')}
        </Button>
        <Button variant="subtle" onClick={() => setText(null)}>
          {t('script.close')}
        </Button>
      </Group>
    </Stack>
  );
}

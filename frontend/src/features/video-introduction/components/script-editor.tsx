import type { OptimizedScript } from '@cvplus/contracts/script';
import { Group, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { countWords, formatSeconds } from '../../../lib/format.ts';
import { judgeScriptText, maxScriptCharacters, spokenSeconds } from '../spoken-time.ts';

type ScriptEditorProps = {
  text: string;
  onChange: (text: string) => void;
  /** Where the text comes from: its measured pace tells how long the edited text takes. */
  script: OptimizedScript | null;
};

export function ScriptEditor({ text, onChange, script }: ScriptEditorProps) {
  const { t } = useTranslation();
  const verdict = judgeScriptText(text);
  const words = countWords(text);
  const seconds = script && spokenSeconds(text, script);
  const over = text.trim().length - maxScriptCharacters;
  return (
    <Stack gap={6}>
      <Textarea
        label={t('review.label')}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        autosize
        minRows={6}
        maxRows={20}
        size="md"
        error={
          verdict === 'empty'
            ? t('editor.empty')
            : verdict === 'too-long' && t('editor.tooLong', { over })
        }
        data-testid="script-editor"
      />
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {seconds === null
            ? t('editor.countOnly', { words })
            : t('editor.count', { words, time: formatSeconds(Math.round(seconds)) })}
        </Text>
        {over > -500 && over <= 0 && (
          <Text size="sm" c="dimmed">
            {t('editor.limit', { left: -over })}
          </Text>
        )}
      </Group>
    </Stack>
  );
}

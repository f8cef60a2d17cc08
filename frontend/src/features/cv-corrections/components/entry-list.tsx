import { Button, Group, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from '../../../components/icons.tsx';

type EntryListProps = {
  title: string;
  add: string;
  onAdd: () => void;
  testId: string;
  children: ReactNode;
};

/** A section of the form; new entries go on top, where CVs have their latest. */
export function EntryList({ title, add, onAdd, testId, children }: EntryListProps) {
  return (
    <Stack gap="md" component="section">
      <Group justify="space-between">
        <Title order={3} size="h4">
          {title}
        </Title>
        <Button
          variant="light"
          size="xs"
          leftSection={<Icon name="plus" size={16} />}
          onClick={onAdd}
          data-testid={testId}
        >
          {add}
        </Button>
      </Group>
      {children}
    </Stack>
  );
}

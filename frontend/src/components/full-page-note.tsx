import { Container, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { BrandMark } from './brand-mark.tsx';
import { PageHeading } from './page-heading.tsx';

type FullPageNoteProps = { title: string; body: string; testId: string; children?: ReactNode };

/** A whole page that says one thing. */
export function FullPageNote({ title, body, testId, children }: FullPageNoteProps) {
  return (
    <Container size="sm" py={72} component="main" data-testid={testId}>
      <Stack gap="lg">
        <BrandMark />
        <PageHeading>{title}</PageHeading>
        <Text size="lg">{body}</Text>
        {children}
      </Stack>
    </Container>
  );
}

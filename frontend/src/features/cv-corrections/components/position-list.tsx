import { SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { blankPosition, type PositionDraft } from '../cv-form.ts';
import { changeItem, toggleEntry } from '../form-changes.ts';
import type { FaultAt } from '../hooks/use-correcting.ts';
import { DateFields } from './date-fields.tsx';
import { EntryBox } from './entry-box.tsx';
import { EntryList } from './entry-list.tsx';
import { LineList } from './line-list.tsx';

type PositionListProps = {
  positions: PositionDraft[];
  onChange: (positions: PositionDraft[]) => void;
  newKey: () => string;
  doubtful: ReadonlySet<string>;
  faultAt: FaultAt;
};

export function PositionList(props: PositionListProps) {
  const { positions, onChange, newKey, doubtful, faultAt } = props;
  const { t } = useTranslation();
  return (
    <EntryList
      title={t('cv.positions')}
      add={t('cv.addPosition')}
      onAdd={() => onChange([blankPosition(newKey()), ...positions])}
      testId="add-position"
    >
      {positions.map((position) => {
        const change = (part: Partial<PositionDraft>) =>
          onChange(changeItem(positions, position.key, part));
        return (
          <EntryBox
            key={position.key}
            entry={position}
            name={position.title || t('cv.newPosition')}
            doubtful={doubtful}
            onToggle={() => onChange(toggleEntry(positions, position.key))}
          >
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
              <TextInput
                label={t('cv.jobTitle')}
                value={position.title}
                onChange={(event) => change({ title: event.currentTarget.value })}
                error={faultAt(position.key, 'title')}
                autoFocus={position.factId === null}
                data-testid={`title-${position.key}`}
              />
              <TextInput
                label={t('cv.company')}
                value={position.company}
                onChange={(event) => change({ company: event.currentTarget.value })}
                error={faultAt(position.key, 'company')}
              />
            </SimpleGrid>
            <DateFields entry={position} onChange={change} faultAt={faultAt} kind="post" />
            <LineList
              name="achievements"
              lines={position.achievements}
              onChange={(achievements) => change({ achievements })}
              newKey={newKey}
              doubtful={doubtful}
              faultAt={faultAt}
            />
          </EntryBox>
        );
      })}
    </EntryList>
  );
}

import { SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { blankStudy, type StudyDraft } from '../cv-form.ts';
import { changeItem, toggleEntry } from '../form-changes.ts';
import type { FaultAt } from '../hooks/use-correcting.ts';
import { DateFields } from './date-fields.tsx';
import { EntryBox } from './entry-box.tsx';
import { EntryList } from './entry-list.tsx';

type StudyListProps = {
  studies: StudyDraft[];
  onChange: (studies: StudyDraft[]) => void;
  newKey: () => string;
  doubtful: ReadonlySet<string>;
  faultAt: FaultAt;
};

export function StudyList({ studies, onChange, newKey, doubtful, faultAt }: StudyListProps) {
  const { t } = useTranslation();
  return (
    <EntryList
      title={t('cv.education')}
      add={t('cv.addStudy')}
      onAdd={() => onChange([blankStudy(newKey()), ...studies])}
      testId="add-study"
    >
      {studies.map((study) => {
        const change = (part: Partial<StudyDraft>) =>
          onChange(changeItem(studies, study.key, part));
        return (
          <EntryBox
            key={study.key}
            entry={study}
            name={study.degree || study.institution || study.asRead || t('cv.newStudy')}
            doubtful={doubtful}
            onToggle={() => onChange(toggleEntry(studies, study.key))}
          >
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
              <TextInput
                label={t('cv.degree')}
                value={study.degree}
                onChange={(event) => change({ degree: event.currentTarget.value })}
                error={faultAt(study.key, 'degree')}
                autoFocus={study.factId === null}
                data-testid={`degree-${study.key}`}
              />
              <TextInput
                label={t('cv.institution')}
                value={study.institution}
                onChange={(event) => change({ institution: event.currentTarget.value })}
                error={faultAt(study.key, 'institution')}
              />
            </SimpleGrid>
            <DateFields entry={study} onChange={change} faultAt={faultAt} kind="study" />
          </EntryBox>
        );
      })}
    </EntryList>
  );
}

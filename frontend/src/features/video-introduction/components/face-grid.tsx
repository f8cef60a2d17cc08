import type { FaceOffer, OfferedFace } from '@cvplus/contracts/face-offer';
import type { Presenter } from '@cvplus/contracts/video-options';
import { Button, Group, Radio, SegmentedControl, Stack } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../../lib/format.ts';
import classes from './face-choice.module.css';
import { FacePicture } from './face-picture.tsx';

type Filter = Presenter | 'anybody';

type FaceGridProps = {
  engine: string;
  list: NonNullable<FaceOffer['list']>;
  chosenId: string | null;
  onChoose: (face: OfferedFace | null) => void;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  error?: string | undefined;
};

const filters: readonly Filter[] = ['anybody', 'feminine', 'masculine'];
const fewFaces = 7;
const auto = '';

/** Faces as radio buttons with their pictures; the first few, and the rest on demand. */
export function FaceGrid(props: FaceGridProps) {
  const { engine, list, chosenId, onChoose, filter, onFilter, error } = props;
  const { t, i18n } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const name = useId();
  const { faces, facesInAll, readAt } = list;
  const shown = facesShown(faces, chosenId, isOpen);
  const isElsewhere = chosenId !== null && !faces.some(({ id }) => id === chosenId);
  const moment = formatMoment(readAt, i18n.language);
  return (
    <Stack gap="sm">
      <Radio.Group
        name={name}
        label={t('order.face.label')}
        description={
          facesInAll === 0
            ? t('order.face.noFaces', { engine })
            : t('order.face.note', { engine, total: facesInAll, moment })
        }
        value={chosenId ?? auto}
        error={error}
        onChange={(id) => {
          const face = faces.find((each) => each.id === id) ?? null;
          if (face || id === auto) onChoose(face);
        }}
        labelProps={{ fw: 600 }}
        descriptionProps={{ mb: 8 }}
      >
        <div className={classes.faces}>
          <Radio.Card value={auto} className={classes.face ?? ''} data-testid="face-auto">
            <span className={classes.name}>{t('order.face.auto')}</span>
            <span className={classes.hint}>{t('order.face.autoHint')}</span>
          </Radio.Card>
          {isElsewhere && (
            <Radio.Card
              value={chosenId}
              className={classes.face ?? ''}
              data-testid="face-elsewhere"
            >
              <span className={classes.name}>{t('order.face.notShown')}</span>
              <span className={classes.hint}>{t('order.face.notShownHint')}</span>
            </Radio.Card>
          )}
          {shown.map((face) => (
            <Radio.Card
              key={face.id}
              value={face.id}
              className={classes.face ?? ''}
              data-testid={`face-${face.id}`}
            >
              <FacePicture face={face} />
              <span className={classes.name}>{face.name}</span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      <Group gap="xs">
        <SegmentedControl
          size="xs"
          aria-label={t('order.face.filter')}
          value={filter}
          onChange={onFilter}
          data={filters.map((value) => ({ value, label: t(`order.face.${value}`) }))}
          data-testid="face-filter"
        />
        {shown.length < faces.length && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => setOpen(true)}
            data-testid="more-faces"
          >
            {t('order.face.more', { shown: shown.length, total: faces.length })}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** The chosen one is never folded away. */
function facesShown(
  faces: readonly OfferedFace[],
  chosenId: string | null,
  isOpen: boolean,
): readonly OfferedFace[] {
  if (isOpen || faces.length <= fewFaces + 1) return faces;
  return faces.filter(({ id }, index) => index < fewFaces || id === chosenId);
}

import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Marked } from './marked.tsx';
import classes from './cv-details.module.css';

type FactListProps = {
  title: string;
  facts: readonly { factId: string; text: string }[];
  doubtful: ReadonlySet<string>;
};

/** Short lines such as skills, side by side. */
export function FactList({ title, facts, doubtful }: FactListProps) {
  const { t } = useTranslation();
  return (
    <section>
      <h3 className={classes.heading}>{title}</h3>
      {facts.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('cv.nothing')}
        </Text>
      ) : (
        <ul className={classes.facts}>
          {facts.map(({ factId, text }) => (
            <li key={factId} className={classes.fact}>
              <Marked factId={factId} doubtful={doubtful}>
                {text}
              </Marked>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

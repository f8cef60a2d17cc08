import type { OfferedFace } from '@cvplus/contracts/face-offer';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './face-choice.module.css';

/** A provider's own picture of a face, or its initials where there is none to be had. */
export function FacePicture({ face: { name, previewUrl } }: { face: OfferedFace }) {
  const { t } = useTranslation();
  const [failedUrl, setFailedUrl] = useState<string | null>(null);
  if (previewUrl === null || previewUrl === failedUrl) {
    return (
      <span className={classes.initials} aria-hidden="true">
        {initialsOf(name)}
      </span>
    );
  }
  return (
    <img
      className={classes.picture}
      src={previewUrl}
      alt={t('order.face.portrait', { name })}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setFailedUrl(previewUrl)}
    />
  );
}

function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

import type { CvCorrections } from '@cvplus/contracts/cv-corrections';
import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { useCorrectionsApi } from '../api/corrections-api.ts';
import { type BuiltCorrections, buildCorrections } from '../build-corrections.ts';
import { checkCorrections, type FieldFault } from '../check-corrections.ts';
import type { CvForm } from '../cv-form.ts';

type Checked = Pick<BuiltCorrections, 'places'> & { faults: ReadonlyMap<string, FieldFault> };

/** What is wrong with a field of the entry or line of this key; undefined while it is fine. */
export type FaultAt = (key: string, field?: string) => string | undefined;

/** Sends what differs from `base`, once it is sound; `onSaved` also when nothing differs. */
export function useCorrecting(jobId: string, base: ParsedCV, onSaved: () => void) {
  const { t } = useTranslation();
  const api = useCorrectionsApi();
  const [checked, setChecked] = useState<Checked>({ places: new Map(), faults: new Map() });
  const sending = useMutation({
    mutationFn: (corrections: CvCorrections) => api.correctCv({ jobId, corrections }),
    onSuccess: onSaved,
  });
  const errorAt = useFieldErrors(sending.error);

  function save(form: CvForm) {
    const { corrections, places } = buildCorrections(base, form);
    const faults = checkCorrections(corrections);
    setChecked({ places, faults });
    sending.reset();
    if (faults.size > 0) return;
    if (Object.keys(corrections).length === 0) onSaved();
    else sending.mutate(corrections);
  }

  const faultAt: FaultAt = (key, field) => {
    const path = [checked.places.get(key) ?? key, field].filter(Boolean).join('.');
    const fault = checked.faults.get(path);
    return fault ? t(`cv.fault.${fault}`) : errorAt(`corrections.${path}`);
  };

  return {
    save,
    faultAt,
    hasFaults: checked.faults.size > 0,
    busy: sending.isPending,
    error: sending.error,
  };
}

import type { SVGProps } from 'react';

/** The few icons we use, drawn in line with the text around them and hidden from screen readers. */
const paths = {
  arrowLeft: 'M19 12H5m6-6-6 6 6 6',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  cross: 'm6.5 6.5 11 11m0-11-11 11',
  dash: 'M6 12h12',
  download: 'M12 4v11m-5-4.5 5 5 5-5M5 20h14',
  file: 'M7 3.5h7l4 4V20.5H7zM13.5 3.5V8H18M9.5 12.5h6m-6 3.5h4',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z',
  plus: 'M12 5v14M5 12h14',
  play: 'M8 5.5v13l11-6.5z',
  redo: 'M19 8v-4m0 4h-4m4 0a8 8 0 1 0 1 5.5',
  sparkle: 'M12 4c.8 4.8 3.2 7.2 8 8-4.8.8-7.2 3.2-8 8-.8-4.8-3.2-7.2-8-8 4.8-.8 7.2-3.2 8-8Z',
  star: 'm12 3.8 2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8Z',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8Zm0-5v2m0 14v2m9-9h-2M5 12H3m15.4-6.4L17 7M7 17l-1.4 1.4m12.8 0L17 17M7 7 5.6 5.6',
  upload: 'M12 19V7m-5 4.5 5-5 5 5M5 3.5h14',
  warning: 'M12 4 3 19.5h18zM12 10v4.5m0 2.6v.1',
  question: 'M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4m0 3v.1',
} as const;
export type IconName = keyof typeof paths;

type IconProps = { name: IconName; size?: number } & Omit<SVGProps<SVGSVGElement>, 'name'>;

export function Icon({ name, size = 20, ...rest }: IconProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill={name === 'play' || name === 'star' ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      {...rest}
    >
      <path d={paths[name]} />
    </svg>
  );
}

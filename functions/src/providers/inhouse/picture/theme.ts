import type { Background, VideoStyle } from '@cvplus/contracts/video-options';

type Palette = {
  /** The backdrop runs from the first to the second colour. */
  from: string;
  to: string;
  ink: string;
  softInk: string;
  accent: string;
  /** A second accent, for variety. */
  spark: string;
  /** Text on an accent surface. */
  onAccent: string;
  surface: string;
  edge: string;
  /** Colour of the backdrop's ornament, already faint. */
  ornament: string;
};

export type Theme = {
  style: VideoStyle;
  palette: Palette;
  typeface: 'inter' | 'noto';
  displayWeight: 700 | 800;
  align: 'start' | 'center';
  cornerRadius: number;
  /** How pieces come into the picture. */
  entrance: 'rise' | 'pop' | 'sweep';
};

const manners: Record<VideoStyle, Omit<Theme, 'palette' | 'style'>> = {
  professional: {
    typeface: 'inter',
    displayWeight: 700,
    align: 'start',
    cornerRadius: 14,
    entrance: 'rise',
  },
  friendly: {
    typeface: 'noto',
    displayWeight: 700,
    align: 'center',
    cornerRadius: 34,
    entrance: 'pop',
  },
  energetic: {
    typeface: 'inter',
    displayWeight: 800,
    align: 'start',
    cornerRadius: 0,
    entrance: 'sweep',
  },
};

const palettes: Record<VideoStyle, Record<Background, Palette>> = {
  professional: {
    dark: {
      from: '#0a1120', to: '#17294a', ink: '#f4f7fd', softInk: '#a9bad6', accent: '#62adff', spark: '#7ce3d4',
      onAccent: '#06152b', surface: 'rgba(255,255,255,0.065)', edge: 'rgba(255,255,255,0.16)', ornament: 'rgba(140,185,255,0.10)',
    },
    light: {
      from: '#fbfcfe', to: '#dfe8f4', ink: '#101d31', softInk: '#4b5b75', accent: '#1b5ad1', spark: '#0d8a7d',
      onAccent: '#ffffff', surface: 'rgba(255,255,255,0.92)', edge: 'rgba(16,40,80,0.13)', ornament: 'rgba(27,90,209,0.10)',
    },
    brand: {
      from: '#0b2f94', to: '#1c63df', ink: '#ffffff', softInk: '#d3e2ff', accent: '#ffd56b', spark: '#9be8ff',
      onAccent: '#2a1d00', surface: 'rgba(255,255,255,0.12)', edge: 'rgba(255,255,255,0.28)', ornament: 'rgba(255,255,255,0.11)',
    },
  },
  friendly: {
    dark: {
      from: '#241433', to: '#43203f', ink: '#fff6ee', softInk: '#e0c8da', accent: '#ffb36b', spark: '#7fe3c6',
      onAccent: '#3a1a05', surface: 'rgba(255,240,230,0.085)', edge: 'rgba(255,225,205,0.20)', ornament: 'rgba(255,179,107,0.10)',
    },
    light: {
      from: '#fff9f1', to: '#ffe3cf', ink: '#3a1d2a', softInk: '#77525b', accent: '#cf431f', spark: '#1f8a7d',
      onAccent: '#ffffff', surface: 'rgba(255,255,255,0.88)', edge: 'rgba(150,70,40,0.15)', ornament: 'rgba(240,120,60,0.13)',
    },
    brand: {
      from: '#0a5c5a', to: '#178f7d', ink: '#ffffff', softInk: '#d4f4ec', accent: '#ffe08a', spark: '#ffb59b',
      onAccent: '#3b2c00', surface: 'rgba(255,255,255,0.13)', edge: 'rgba(255,255,255,0.26)', ornament: 'rgba(255,255,255,0.09)',
    },
  },
  energetic: {
    dark: {
      from: '#0b0a10', to: '#220d38', ink: '#ffffff', softInk: '#c6bbdc', accent: '#ff4d8d', spark: '#ffe53d',
      onAccent: '#1c0010', surface: 'rgba(255,255,255,0.075)', edge: 'rgba(255,255,255,0.18)', ornament: 'rgba(255,77,141,0.16)',
    },
    light: {
      from: '#ffffff', to: '#ece6ff', ink: '#170529', softInk: '#574470', accent: '#6d17ea', spark: '#d81b60',
      onAccent: '#ffffff', surface: 'rgba(255,255,255,0.9)', edge: 'rgba(60,10,120,0.16)', ornament: 'rgba(109,23,234,0.11)',
    },
    brand: {
      from: '#5310b8', to: '#d42a6c', ink: '#ffffff', softInk: '#f6dcf0', accent: '#ffe94a', spark: '#7df3ff',
      onAccent: '#2d1200', surface: 'rgba(255,255,255,0.13)', edge: 'rgba(255,255,255,0.28)', ornament: 'rgba(255,255,255,0.10)',
    },
  },
}; // prettier-ignore

export function planTheme(style: VideoStyle, background: Background): Theme {
  return { style, ...manners[style], palette: palettes[style][background] };
}

import type { Background, ThemeName } from '@cvplus/contracts/video-options';

export type Palette = {
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

export const palettes: Record<ThemeName, Record<Background, Palette>> = {
  meridian: {
    dark: {
      from: '#0a1120', to: '#17294a', ink: '#f4f7fd', softInk: '#a9bad6', accent: '#62adff', spark: '#7ce3d4',
      onAccent: '#06152b', surface: 'rgba(255,255,255,0.065)', edge: 'rgba(255,255,255,0.16)', ornament: 'rgba(140,185,255,0.10)',
    },
    light: {
      from: '#fbfcfe', to: '#dfe8f4', ink: '#101d31', softInk: '#4b5b75', accent: '#1b5ad1', spark: '#0d8a7d',
      onAccent: '#ffffff', surface: 'rgba(255,255,255,0.92)', edge: 'rgba(16,40,80,0.13)', ornament: 'rgba(27,90,209,0.10)',
    },
    brand: {
      from: '#0b2f94', to: '#1753c4', ink: '#ffffff', softInk: '#d3e2ff', accent: '#ffd56b', spark: '#9be8ff',
      onAccent: '#2a1d00', surface: 'rgba(255,255,255,0.12)', edge: 'rgba(255,255,255,0.28)', ornament: 'rgba(255,255,255,0.11)',
    },
  },
  hearth: {
    dark: {
      from: '#241433', to: '#43203f', ink: '#fff6ee', softInk: '#e0c8da', accent: '#ffb36b', spark: '#7fe3c6',
      onAccent: '#3a1a05', surface: 'rgba(255,240,230,0.085)', edge: 'rgba(255,225,205,0.20)', ornament: 'rgba(255,179,107,0.10)',
    },
    light: {
      from: '#fff9f1', to: '#ffe3cf', ink: '#3a1d2a', softInk: '#77525b', accent: '#cf431f', spark: '#1f8a7d',
      onAccent: '#ffffff', surface: 'rgba(255,255,255,0.88)', edge: 'rgba(150,70,40,0.15)', ornament: 'rgba(240,120,60,0.13)',
    },
    brand: {
      from: '#0a5c5a', to: '#0e6f62', ink: '#ffffff', softInk: '#d4f4ec', accent: '#ffe08a', spark: '#ffb59b',
      onAccent: '#3b2c00', surface: 'rgba(255,255,255,0.13)', edge: 'rgba(255,255,255,0.26)', ornament: 'rgba(255,255,255,0.09)',
    },
  },
  pulse: {
    dark: {
      from: '#0b0a10', to: '#220d38', ink: '#ffffff', softInk: '#c6bbdc', accent: '#ff4d8d', spark: '#ffe53d',
      onAccent: '#1c0010', surface: 'rgba(255,255,255,0.075)', edge: 'rgba(255,255,255,0.18)', ornament: 'rgba(255,77,141,0.16)',
    },
    light: {
      from: '#ffffff', to: '#ece6ff', ink: '#170529', softInk: '#574470', accent: '#6d17ea', spark: '#d81b60',
      onAccent: '#ffffff', surface: 'rgba(255,255,255,0.9)', edge: 'rgba(60,10,120,0.16)', ornament: 'rgba(109,23,234,0.11)',
    },
    brand: {
      from: '#5310b8', to: '#b3205a', ink: '#ffffff', softInk: '#f6dcf0', accent: '#ffe94a', spark: '#7df3ff',
      onAccent: '#2d1200', surface: 'rgba(255,255,255,0.13)', edge: 'rgba(255,255,255,0.28)', ornament: 'rgba(255,255,255,0.10)',
    },
  },
  editorial: {
    dark: {
      from: '#14110f', to: '#2b211c', ink: '#f8f1e6', softInk: '#cfc0ad', accent: '#e0a458', spark: '#c9b79c',
      onAccent: '#241703', surface: 'rgba(255,244,228,0.06)', edge: 'rgba(248,232,210,0.22)', ornament: 'rgba(224,164,88,0.20)',
    },
    light: {
      from: '#fdfaf3', to: '#f3eadb', ink: '#221b15', softInk: '#655646', accent: '#8c1f2d', spark: '#2f5d50',
      onAccent: '#ffffff', surface: 'rgba(255,255,255,0.72)', edge: 'rgba(70,45,25,0.22)', ornament: 'rgba(140,31,45,0.16)',
    },
    brand: {
      from: '#3a0d18', to: '#6b1a2b', ink: '#fff8f0', softInk: '#f0d3cf', accent: '#f3c77b', spark: '#f2a7a0',
      onAccent: '#3a0d18', surface: 'rgba(255,240,225,0.09)', edge: 'rgba(255,232,210,0.28)', ornament: 'rgba(243,199,123,0.20)',
    },
  },
  blueprint: {
    dark: {
      from: '#04191f', to: '#083540', ink: '#eafcff', softInk: '#9fc6cd', accent: '#3fe0d0', spark: '#ffb454',
      onAccent: '#012420', surface: 'rgba(120,240,255,0.06)', edge: 'rgba(130,230,240,0.28)', ornament: 'rgba(110,220,235,0.11)',
    },
    light: {
      from: '#f7fbfc', to: '#e1eef1', ink: '#06252c', softInk: '#45656c', accent: '#00707c', spark: '#b45309',
      onAccent: '#ffffff', surface: 'rgba(255,255,255,0.82)', edge: 'rgba(0,90,105,0.26)', ornament: 'rgba(0,112,124,0.11)',
    },
    brand: {
      from: '#12235a', to: '#2a3f9d', ink: '#f6f8ff', softInk: '#c9d3fa', accent: '#7cf0c8', spark: '#ffcf70',
      onAccent: '#04291c', surface: 'rgba(255,255,255,0.08)', edge: 'rgba(190,210,255,0.34)', ornament: 'rgba(190,210,255,0.12)',
    },
  },
  botanic: {
    dark: {
      from: '#0c1f18', to: '#1d3d2f', ink: '#f3faf3', softInk: '#bcd3c3', accent: '#a8d672', spark: '#f3c98b',
      onAccent: '#14270a', surface: 'rgba(230,255,235,0.08)', edge: 'rgba(214,245,220,0.20)', ornament: 'rgba(168,214,114,0.10)',
    },
    light: {
      from: '#fafcf6', to: '#e3efdc', ink: '#16301f', softInk: '#4c6654', accent: '#2c6e49', spark: '#b3672b',
      onAccent: '#ffffff', surface: 'rgba(255,255,255,0.86)', edge: 'rgba(30,80,50,0.16)', ornament: 'rgba(76,140,90,0.15)',
    },
    brand: {
      from: '#134e4a', to: '#0c647d', ink: '#ffffff', softInk: '#d2f0ee', accent: '#fde68a', spark: '#a7f3d0',
      onAccent: '#33260a', surface: 'rgba(255,255,255,0.12)', edge: 'rgba(255,255,255,0.26)', ornament: 'rgba(255,255,255,0.08)',
    },
  },
}; // prettier-ignore

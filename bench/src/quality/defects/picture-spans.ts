import { coin, type Defect, draw, drawSpan, rounded } from './defect.ts';

/** Defects of the picture that come and go. */
export const pictureSpans: Defect[] = [
  {
    name: 'black-span',
    checks: ['black-picture'],
    change(situation) {
      const bands = { obvious: [2.2, 4], visible: [0.8, 1.6], borderline: [0.2, 0.4] } as const;
      const seconds = draw(situation, bands);
      const { between } = drawSpan(situation, seconds);
      return {
        detail: `${seconds.toFixed(1)} s black`,
        picture: `drawbox=c=black:t=fill:enable='${between}'`,
      };
    },
  },
  {
    name: 'frozen-span',
    checks: ['frozen-picture'],
    needs: ['moving'],
    change(situation) {
      const bands = { obvious: [5.5, 7], visible: [3, 4.5], borderline: [1, 1.6] } as const;
      const seconds = draw(situation, bands);
      const { between } = drawSpan(situation, seconds);
      return {
        detail: `${seconds.toFixed(1)} s frozen`,
        ...heldWhere(between, situation.base.framesPerSecond),
      };
    },
  },
  {
    name: 'stutter',
    checks: ['stutter', 'frame-rate', 'frozen-picture'],
    needs: ['moving'],
    change(situation) {
      const { framesPerSecond } = situation.base;
      const bands = {
        obvious: [0.22, 0.34],
        visible: [0.11, 0.16],
        borderline: [0.06, 0.08],
      } as const;
      const held = Math.max(2, Math.round(draw(situation, bands) * framesPerSecond));
      // Either every frame is held as long, or only some: a second of motion, then a hitch.
      const every = coin(situation) ? held : held + Math.round(framesPerSecond * 0.3);
      return {
        detail: `a frame of every ${every} held for ${held}`,
        ...heldWhere(`lt(mod(n,${every}),${held - 1})*gt(n,0)`, framesPerSecond),
      };
    },
  },
  {
    name: 'blur-span',
    checks: ['blur'],
    needs: ['detailed'],
    change(situation) {
      const sigma = draw(situation, { obvious: [8, 12], visible: [4.5, 6], borderline: [1.5, 2] });
      const seconds = draw(situation, {
        obvious: [3, 4],
        visible: [2, 2.8],
        borderline: [0.5, 0.8],
      });
      const { between } = drawSpan(situation, seconds);
      return {
        detail: `${seconds.toFixed(1)} s blurred, σ ${sigma.toFixed(1)}`,
        picture: `gblur=sigma=${rounded(sigma)}:steps=2:enable='${between}'`,
      };
    },
  },
  {
    name: 'flicker',
    checks: ['flicker', 'flashes'],
    change(situation) {
      const depth = draw(situation, {
        obvious: [0.1, 0.15],
        visible: [0.05, 0.07],
        borderline: [0.015, 0.02],
      });
      const hertz = 5 + 3 * situation.random();
      return {
        detail: `brightness ±${(100 * depth).toFixed(0)} % at ${hertz.toFixed(1)} Hz`,
        picture: `eq=brightness='${rounded(depth, 3)}*sin(2*PI*${rounded(hertz)}*t)':eval=frame`,
      };
    },
  },
  {
    name: 'flashes',
    checks: ['flashes', 'flicker'],
    change(situation) {
      const hertz = draw(situation, { obvious: [5, 8], visible: [4, 5], borderline: [2, 2.4] });
      const seconds = draw(situation, {
        obvious: [2, 3],
        visible: [1.3, 1.8],
        borderline: [1, 1.2],
      });
      const { between } = drawSpan(situation, seconds);
      const on = `lt(mod(t,${rounded(1 / hertz, 3)}),${rounded(0.5 / hertz, 3)})`;
      // On a light picture a flash is dark.
      const colour = situation.base.order.background === 'light' ? 'black' : 'white';
      const area = situation.severity === 'visible' ? 'x=0:y=0:w=iw*3/4:h=ih' : 'x=0:y=0:w=iw:h=ih';
      return {
        detail: `${hertz.toFixed(1)} flashes a second for ${seconds.toFixed(1)} s`,
        picture: `drawbox=${area}:c=${colour}:t=fill:enable='${between}*${on}'`,
      };
    },
  },
  {
    name: 'overlay',
    checks: ['overlay'],
    needs: ['uncut', 'detailed'],
    change(situation) {
      const { base, random } = situation;
      const alpha = draw(situation, {
        obvious: [0.9, 1],
        visible: [0.55, 0.7],
        borderline: [0.12, 0.18],
      });
      const share = draw(situation, {
        obvious: [0.16, 0.22],
        visible: [0.1, 0.14],
        borderline: [0.04, 0.06],
      });
      const wide = Math.round((base.width * share) / 2) * 2;
      const high = Math.round(wide * 0.4);
      const [left, top] = [coin(situation), coin(situation)];
      const x = left ? 24 : base.width - wide - 24;
      const y = top ? 24 : base.height - high - 24;
      const at = rounded(base.durationSeconds * (0.3 + 0.35 * random()));
      const way =
        (['appears', 'vanishes', 'changes'] as const)[Math.floor(random() * 3)] ?? 'appears';
      const logo = { x, y, wide, high, alpha: rounded(alpha) };
      const picture =
        way === 'appears'
          ? drawLogo({ ...logo, when: `gte(t,${at})` })
          : way === 'vanishes'
            ? drawLogo({ ...logo, when: `lt(t,${at})` })
            : `${drawLogo({ ...logo, when: `lt(t,${at})` })},${drawLogo({ ...logo, when: `gte(t,${at})`, colours: ['red', 'blue'] })}`;
      return {
        detail: `logo of ${wide} × ${high}, ${logo.alpha} opaque, ${way} at ${at} s`,
        picture,
      };
    },
  },
];

/** Frames where the condition holds are left out, and the one before is shown in their place. */
function heldWhere(condition: string, framesPerSecond: number) {
  return {
    picture: `select='not(${condition})'`,
    output: ['-vsync', 'cfr', '-r', String(framesPerSecond)],
  };
}

type Logo = {
  x: number;
  y: number;
  wide: number;
  high: number;
  alpha: number;
  when: string;
  colours?: [string, string];
};

/** A plate with a mark and three bars of letters. */
function drawLogo({ x, y, wide, high, alpha, when, colours = ['white', 'black'] }: Logo): string {
  const [plate, ink] = colours;
  const box = (across: number, down: number, w: number, h: number, colour: string) =>
    `drawbox=x=${Math.round(x + across * wide)}:y=${Math.round(y + down * high)}:w=${Math.round(w * wide)}:h=${Math.round(h * high)}:c=${colour}@${alpha}:t=fill:enable='${when}'`;
  return [
    box(0, 0, 1, 1, plate),
    box(0.06, 0.2, 0.22, 0.6, ink),
    ...[0, 1, 2, 3].map((letter) => box(0.36 + 0.15 * letter, 0.3, 0.09, 0.4, ink)),
  ].join(',');
}

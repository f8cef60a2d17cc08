import { Markup } from './markup.ts';

export const pageStyle = new Markup(`
:root { color-scheme: light dark; --ground: #fff; --text: #1c2330; --soft: #5b6475; --line: #d8dde6; --pass: #1c7a43; --warn: #9a5b00; --fail: #b3261e; --curve: #2857c7; }
@media (prefers-color-scheme: dark) { :root { --ground: #12161f; --text: #e6e9f0; --soft: #a3adbf; --line: #313a4b; --pass: #6bd193; --warn: #f0b35a; --fail: #ff8d85; --curve: #8fb0ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1240px; padding: 24px; background: var(--ground); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
header { border-left: 6px solid var(--line); padding-left: 16px; }
header.pass { border-color: var(--pass); } header.fail { border-color: var(--fail); }
h1 { margin: 0; font-size: 22px; overflow-wrap: anywhere; } h2 { margin: 32px 0 8px; font-size: 18px; } h3 { margin: 16px 0 4px; font-size: 15px; }
.verdict { margin: 4px 0 12px; font-weight: 600; }
dl { display: flex; flex-wrap: wrap; gap: 12px 32px; margin: 0; } dt { color: var(--soft); font-size: 13px; } dd { margin: 0; font-size: 18px; font-weight: 600; }
video { display: block; max-width: 100%; max-height: 420px; margin-top: 24px; background: #000; }
figure { margin: 10px 0 0; } figcaption { color: var(--soft); font-size: 13px; }
svg { display: block; width: 100%; background: color-mix(in srgb, var(--line) 25%, transparent); } svg.axis { background: none; }
figure svg { height: auto; max-height: 400px; }
svg text { font: 12px system-ui, sans-serif; fill: var(--text); }
.wave { stroke: var(--curve); stroke-width: 1; } .curve { fill: none; stroke: var(--curve); stroke-width: 1.5; vector-effect: non-scaling-stroke; } .reference { stroke: var(--soft); stroke-dasharray: 4 4; vector-effect: non-scaling-stroke; }
svg .fail rect { fill: var(--fail); } svg .warn rect { fill: var(--warn); } svg .not-checked rect { fill: var(--soft); }
.strip { display: flex; gap: 2px; } .strip img { flex: 1 1 0; min-width: 0; height: auto; object-fit: contain; align-self: start; }
.wide { overflow-x: auto; } table { width: 100%; border-collapse: collapse; } th, td { padding: 8px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; } tbody th { font-weight: 600; white-space: nowrap; }
tr.pass td:first-child { color: var(--pass); } tr.warn td:first-child { color: var(--warn); } tr.fail td:first-child { color: var(--fail); } tr.not-checked { color: var(--soft); } td:first-child { font-weight: 600; white-space: nowrap; }
td img { display: block; max-width: 200px; margin-top: 6px; }
button { font: inherit; color: var(--curve); background: none; border: 1px solid currentcolor; border-radius: 4px; padding: 0 6px; cursor: pointer; }
footer { margin-top: 32px; color: var(--soft); font-size: 13px; }
`);

/** A finding's time moves the player there. */
export const seekScript = new Markup(`<script>
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-seek]');
  const video = document.querySelector('video');
  if (!button || !video) return;
  video.currentTime = Number(button.dataset.seek);
  video.scrollIntoView({ block: 'nearest' });
  video.focus();
});
</script>`);

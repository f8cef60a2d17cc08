import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runHeygen, type RunningHeygen } from '../providers/heygen/testing/running-heygen.ts';
import { launchBrowser } from '../testing/browser.ts';
import type { StandInState } from './stand-ins.ts';
import { runControl, type RunningControl } from './testing/running-control.ts';

let heygen: RunningHeygen;
let control: RunningControl;

beforeAll(async () => {
  heygen = await runHeygen();
  const address = `${heygen.url}/_control`;
  control = await runControl([{ name: 'heygen', title: 'HeyGen', address }]);
});
beforeEach(() => heygen.faults.clear());
afterAll(async () => {
  await control.stop();
  await heygen.stop();
});

async function call(method: string, path: string, body?: object) {
  const answer = await fetch(`${control.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const told = (await answer.json()) as { standIns?: StandInState[]; error?: string };
  return { status: answer.status, error: told.error, heygen: told.standIns?.[0] };
}

async function stateOf(): Promise<unknown> {
  return (await fetch(`${control.url}/api/state`)).json();
}

describe('the stand-ins', () => {
  it('are shown with what they can do wrong and what their account holds', async () => {
    const { heygen: shown } = await call('GET', '/api/stand-ins');
    expect(shown).toMatchObject({ title: 'HeyGen', faults: [], balance: { unit: 'USD' } });
    expect(shown?.knownFaults).toContain('content-policy');
  });

  it('misbehave as they are told, until everything works again', async () => {
    const armed = { fault: '402', times: 1 };
    const { heygen: shown } = await call('POST', '/api/stand-ins/heygen/faults', armed);
    expect(shown?.faults).toMatchObject([armed]);
    expect(await stateOf()).toMatchObject({ isFaulty: false, armedStandIns: ['HeyGen'] });
    expect((await heygen.create()).status).toBe(402);
    await call('POST', '/api/stand-ins/heygen/faults', { fault: 'outage', times: null });
    await call('DELETE', '/api/faults');
    expect((await call('GET', '/api/stand-ins')).heygen?.faults).toEqual([]);
    expect(await stateOf()).toMatchObject({ armedStandIns: [] });
  });

  it('are left without money, and get it back', async () => {
    const { heygen: poor } = await call('PUT', '/api/stand-ins/heygen/balance', { amount: 0 });
    expect(poor?.balance?.amount).toBe(0);
    expect((await heygen.create()).status).toBe(402);
    await call('PUT', '/api/stand-ins/heygen/balance', { amount: 1000 });
    expect((await heygen.create()).status).toBe(200);
  });

  it('say themselves what they do not take', async () => {
    const unknown = await call('POST', '/api/stand-ins/heygen/faults', { fault: 'tired' });
    expect(unknown.status).toBe(400);
    expect(unknown.error).toContain('content-policy');
    expect((await call('POST', '/api/stand-ins/nobody/faults', {})).status).toBe(404);
  });
});

describe('their page', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
    page = await (await browser.newContext()).newPage();
    await page.goto(`${control.url}/#/stand-ins`);
    await page.getByRole('heading', { level: 1, name: 'Stand-ins' }).waitFor();
  });
  afterAll(() => browser.close());

  it('arms a fault, tells of it, and clears it', async () => {
    await page.getByRole('combobox', { name: 'Fault' }).selectOption('render-failed');
    await page.getByLabel('Value, if it has one').fill('AVATAR_NOT_FOUND');
    await page.getByRole('combobox', { name: 'When' }).selectOption('always');
    await page.getByRole('button', { name: 'Arm' }).click();
    await page.getByText('render-failed = AVATAR_NOT_FOUND: until cleared').waitFor();
    await page.getByRole('status').getByText('Faults armed: HeyGen').waitFor();
    // The page was drawn anew since; what was chosen is still there.
    expect(await page.getByRole('combobox', { name: 'Fault' }).inputValue()).toBe('render-failed');
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByText('Nothing.').waitFor();
    await page.getByRole('status').getByText('Running').waitFor();
    expect(heygen.faults.list()).toEqual([]);
  });

  it('has nothing axe objects to, and fits a small screen', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const overflows = await page.evaluate<boolean>(
      'document.documentElement.scrollWidth > document.documentElement.clientWidth',
    );
    expect(overflows).toBe(false);
  });
});

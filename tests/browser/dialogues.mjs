// The rooms of a dialogue, over the sample: as anybody sees them, as somebody who takes part without scripts, as who leads it, and on two
// screens at once.
//
// Every page is looked at in English on a light desk and in Arabic on a dark phone: axe finds nothing, nothing scrolls sideways, it says
// SAMPLE, and it weighs what a poor line carries.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { look, start, stop, takeUp } from './house.mjs';

const AT = '/dialogues/sample-tfgbv-dialogue';
const BEFORE = '/dialogues/sample-first-round';
const WEIGHT = 50 * 1024;

const PUBLIC = [
  '/dialogues',
  '/series/sample-series',
  AT,
  `${AT}/board`,
  `${AT}/board?view=projector`,
  `${AT}/map`,
  `${AT}/map/all`,
  `${AT}/priorities`,
  `${AT}/join`,
  BEFORE,
  `${BEFORE}/map`,
  `${BEFORE}/recap`,
  '/asks',
  '/resources',
];
const HERS = [`${AT}/vote`, `${AT}/say`, `${AT}/me`, `${AT}/me/leave`, `${AT}/priorities/score`, `${AT}/priorities/choose`];
const LEADS = [
  `${AT}/lead`,
  `${AT}/edit`,
  `${AT}/links`,
  `${AT}/moderate`,
  `${AT}/themes`,
  `${AT}/duplicates`,
  `${AT}/priorities/edit`,
  `${AT}/asks/new?statement=1`,
  '/series/sample-series/edit',
  '/series/sample-series/new',
];

async function tour(context, base, language, paths, marked = () => true, most = WEIGHT) {
  const faults = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== base) faults.push(`asks elsewhere: ${request.url()}`);
  });
  for (const path of paths) {
    const answer = await page.goto(`${base}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
    if (answer.status() !== 200) faults.push(`${path}: status ${answer.status()}`);
    const weight = (await answer.body()).length;
    if (weight > most) faults.push(`${path}: weighs ${weight} bytes`);
    const headings = await page.locator('h1').count();
    if (headings !== 1) faults.push(`${path}: has ${headings} h1`);
    if (marked(path) && !(await page.textContent('body')).includes('SAMPLE')) faults.push(`${path}: does not say SAMPLE`);
    await look(page, faults, `${path} ${language}`);
  }
  await page.close();
  return faults;
}

export async function both(browser, axe, base, state, name, paths, check, marked, most) {
  const looks = [
    ['en', { reducedMotion: 'reduce' }],
    ['ar', { reducedMotion: 'reduce', colorScheme: 'dark', viewport: { width: 360, height: 800 } }],
  ];
  for (const [language, options] of looks) {
    const context = await browser.newContext({ ...options, storageState: state });
    await context.addInitScript({ content: axe });
    check(`${name}, ${language}`, await tour(context, base, language, paths, marked, most));
    await context.close();
  }
}

// Comes in, votes, speaks and says something of herself, without a script.
async function takePart(browser, base) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const faults = [];
  await page.goto(`${base}${AT}/join`);
  await page.click('main form button[type="submit"]');
  await page.goto(`${base}${AT}/vote`);
  const first = await page.textContent('main .phone, main form');
  await page.locator('main form button[name="vote"], main form button[name="v"]').first().click();
  const next = await page.textContent('main .phone, main form');
  if (first === next) faults.push('after a vote the same statement is asked again');
  await page.goto(`${base}${AT}/say`);
  await page.locator('main [name="prompt"]').first().check();
  await page.fill('main textarea', 'SAMPLE: say within two days what was done.');
  await page.click('main form button[type="submit"]');
  await page.goto(`${base}${AT}/me`);
  if (!(await page.textContent('main')).includes('say within two days')) faults.push('her own words are not on her page');
  const state = await context.storageState();
  await context.close();
  return { state, faults };
}

async function lead(browser, link) {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await takeUp(page, link, 'Amina');
  return { context, page };
}

// What waits is shown by who leads, and stands on a screen that was open all the while, without a reload.
async function twoScreens(browser, base, page) {
  const hall = await browser.newContext();
  const wall = await hall.newPage();
  await wall.goto(`${base}${AT}/board`);
  const words = 'say within two days what was done';
  const early = (await wall.textContent('main')).includes(words);
  await page.goto(`${base}${AT}/moderate`);
  const row = page.locator('main li, main tr, main article').filter({ hasText: words }).last();
  const box = row.locator('input[type="checkbox"]');
  if (await box.count()) await box.first().check();
  await page.locator('main button[value="show"]').first().click();
  const faults = early ? ['the screen shows what nobody has read'] : [];
  await wall.waitForFunction((text) => document.querySelector('main')?.textContent.includes(text), words, { timeout: 10_000 })
    .catch(() => faults.push('what was shown did not reach the other screen within ten seconds'));
  await hall.close();
  return faults;
}

export async function dialogues(browser, axe, binary, check) {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  const server = await start(binary, folder, '--sample');
  try {
    const { base } = server;
    await both(browser, axe, base, undefined, 'a dialogue as anybody sees it', PUBLIC, check, (path) => path !== '/resources');
    const { state, faults } = await takePart(browser, base);
    check('taking part without a script', faults);
    await both(browser, axe, base, state, 'a dialogue for who takes part', HERS, check);
    const { context, page } = await lead(browser, server.link);
    check('what is shown reaches the other screen', await twoScreens(browser, base, page));
    await both(browser, axe, base, await context.storageState(), 'a dialogue for who leads it', LEADS, check);
    await context.close();
  } catch (error) {
    check('the rooms of a dialogue', [String(error.message).split('\n')[0]]);
  } finally {
    await stop(server.child);
    rmSync(folder, { recursive: true, force: true });
  }
}

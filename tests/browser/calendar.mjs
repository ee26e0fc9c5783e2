// From an empty organisation to a session that is open, in a real browser.
//
// The first administrator gives herself the role of facilitator, makes a series, a resource and a session, announces it, makes links and
// opens it. A stranger sees nothing of it before it is announced, and comes upon it afterwards without scripts. On the way every page is looked
// at: in English on a light desk and in Arabic on a dark phone.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { enter, look, start, stop } from './house.mjs';

const LIMIT = 50 * 1024;
const DAY = 86_400_000;

async function send(page, button = 'main form button.main[type="submit"]') {
  await Promise.all([page.waitForNavigation(), page.click(button)]);
}

// A series, something in the library, and a session with everything that a page of it can show. Returns their addresses.
export async function prepare(page, base, home) {
  await page.goto(`${base}${home}`);
  await page.click(`main a[href="${home}/dialogues"]`);
  const empty = await page.textContent('main');
  await page.click('main a[href$="/series/new"]');
  await page.fill('#title', 'SAMPLE From global commitments to lived realities');
  await page.fill('#summary', 'SAMPLE A series about what was promised, and what people live.\n\nIt goes on for a year.');
  await send(page);
  const series = await page.getAttribute('main a[href^="/series/"]', 'href');
  await page.click('main a[href$="/resources/new"]');
  await page.fill('#title', 'SAMPLE Une étude sur la violence numérique');
  await page.fill('#address', 'https://example.org/etude');
  await page.selectOption('#kind', 'paper');
  await page.selectOption('#lang', 'fr');
  await page.check('[name="topic"][value="data"]');
  await page.fill('#licence', 'CC BY 4.0');
  await send(page);
  const resource = await page.getAttribute('main a[href^="/resources/"]:not([href*="new"])', 'href');
  await page.click(`main a[href="${series}/new"]`);
  await page.fill('#title', 'SAMPLE What is missing in the norms?');
  await page.fill('#summary', 'SAMPLE First session. Three questions, an hour and a half.');
  await page.fill('#day', new Date(Date.now() + 9 * DAY).toISOString().slice(0, 10));
  await page.fill('#time', '14:00');
  await page.fill('#zone', 'Africa/Kampala');
  await page.fill('#panel-name-1', 'SAMPLE Judge Adongo');
  await page.fill('#panel-role-1', 'Judge');
  await page.fill('#panel-org-1', 'SAMPLE High Court');
  await page.fill('#agenda-minutes-1', '10');
  await page.fill('#agenda-what-1', 'Welcome');
  await page.fill('#agenda-minutes-2', '80');
  await page.fill('#agenda-what-2', 'Three questions');
  await page.check('[name="joining"][value="open"]');
  await page.check('[name="languages"][value="sw"]');
  await page.check('[name="resource"]');
  await send(page);
  const desk = new URL(page.url()).pathname;
  return { empty, series, resource, desk, session: desk.replace('/lead', '') };
}

// Presses the button that moves a session on.
export async function move(page, base, desk, to) {
  await page.goto(`${base}${desk}`);
  await send(page, `main form:has([name="to"][value="${to}"]) button`);
}

async function tour(context, base, language, paths) {
  const faults = [];
  const page = await context.newPage();
  for (const path of paths) {
    const answer = await page.goto(`${base}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
    if (answer.status() !== 200) faults.push(`${path}: status ${answer.status()}`);
    const weight = (await answer.body()).length;
    if (weight > LIMIT) faults.push(`${path} ${language}: weighs ${weight} bytes`);
    if ((await page.locator('h1').count()) !== 1) faults.push(`${path}: not one h1`);
    await look(page, faults, `${path} ${language}`);
  }
  await page.close();
  return faults;
}

export async function calendar(browser, axe, binary, check) {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  const server = await start(binary, folder);
  const { base } = server;
  try {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    await context.addInitScript({ content: axe });
    const page = await context.newPage();
    const home = await enter(page, base, server.link);
    const made = await prepare(page, base, home);
    const anyone = await browser.newContext({ javaScriptEnabled: false });
    const stranger = await anyone.newPage();
    const faults = [];
    const draft = await stranger.goto(`${base}${made.session}`);
    if (draft.status() !== 404) faults.push(`a draft answers with ${draft.status()}`);
    await move(page, base, made.desk, 'announced');
    await stranger.goto(`${base}/dialogues`);
    await stranger.click(`main a[href="${made.session}"]`);
    const shown = await stranger.textContent('main');
    for (const words of ['14:00 to 15:30', 'Kampala time (UTC+3)', '11:00 to 12:30', 'SAMPLE Judge Adongo']) {
      if (!shown.includes(words)) faults.push(`the page of the session does not say "${words}"`);
    }
    const feed = await anyone.request.get(`${base}/events.ics`).then((answer) => answer.text());
    if (!feed.includes('SUMMARY;LANGUAGE=en:SAMPLE What is missing in the norms?')) faults.push('the calendar file does not hold it');
    check('a session from a form to the calendar, read without scripts', faults);

    const paths = ['/dialogues', made.series, made.session, '/resources', '/resources?q=etude', '/resources?topic=law', made.resource];
    const own = [home, `${home}/dialogues`, `${home}/series/new`, `${home}/resources/new`, `${made.series}/edit`, `${made.series}/new`];
    own.push(made.desk, `${made.session}/edit`, `${made.session}/hoped`, `${made.session}/links`, `${made.resource}/edit`);
    check('pages of the calendar, English', await tour(context, base, 'en', [...paths, ...own]));
    const dark = await browser.newContext({
      colorScheme: 'dark',
      viewport: { width: 360, height: 800 },
      reducedMotion: 'reduce',
      storageState: await context.storageState(),
    });
    await dark.addInitScript({ content: axe });
    check('pages of the calendar, Arabic, dark, phone', await tour(dark, base, 'ar', [...paths, ...own]));

    const called = [];
    const first = async () => {
      await stranger.goto(`${base}/`);
      return stranger.textContent('main');
    };
    if (!(await first()).includes('The next dialogue')) called.push('the first page does not tell of it');
    await page.goto(`${base}${made.desk}`);
    await page.click('main details.cancel summary');
    await page.fill('#reason', 'SAMPLE The hall is flooded.');
    await send(page, 'main details.cancel button');
    for (const at of ['/dialogues', made.series, made.session, `${made.session}/join`]) {
      await stranger.goto(`${base}${at}`);
      if (!(await stranger.textContent('main')).includes('SAMPLE The hall is flooded.')) called.push(`${at} does not say why it is cancelled`);
    }
    if ((await first()).includes('The next dialogue')) called.push('the first page still tells of it');
    const cancelled = await anyone.request.get(`${base}/events.ics`).then((answer) => answer.text());
    if (!cancelled.includes('STATUS:CANCELLED')) called.push('the calendar file does not say that it is cancelled');
    const there = ['/dialogues', made.session, `${made.session}/join`, made.desk, `${home}/dialogues`];
    called.push(...(await tour(context, base, 'en', there)), ...(await tour(dark, base, 'ar', there)));
    await move(page, base, made.desk, 'announced');
    if (!(await first()).includes('The next dialogue')) called.push('the first page does not tell of it again');
    check('a session is cancelled, and takes place after all', called);

    const links = [];
    await page.goto(`${base}${made.session}/links`);
    await page.fill('#label', 'SAMPLE poster');
    await send(page);
    const link = await page.textContent('code.secret');
    if (!link.startsWith(`${base}${made.session}/join/`)) links.push(`the link is ${link}`);
    if ((await page.locator('svg.qr').count()) !== 1) links.push('there is no picture of it');
    await look(page, links, 'the link that was made');
    await page.goto(`${base}${made.session}/links`);
    if ((await page.content()).includes(link.split('/').at(-1))) links.push('it is shown again');
    await move(page, base, made.desk, 'open');
    await look(page, links, 'the desk of an open session');
    await stranger.goto(`${base}/dialogues`);
    if (!(await stranger.textContent('main')).includes('Open now')) links.push('the calendar does not say that it is open');
    check('a link is shown once, and the session opens', links);
    await anyone.close();
  } catch (error) {
    check('from an empty organisation to an open session', [String(error.message).split('\n')[0]]);
  } finally {
    await stop(server.child);
    rmSync(folder, { recursive: true, force: true });
  }
}
